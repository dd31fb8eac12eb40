"""layernorm_forward: layernorm_forward uses the unbiased variance (divided by D - 1); dx in layernorm_backward lacks the term through the variance (xhat times the mean of dxhat * xhat)."""
import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    N, D = x.shape
    xhat = np.zeros((N, D))
    s = np.zeros((N, 1))
    for n in range(N):
        centred = x[n] - np.mean(x[n])
        var = np.sum(centred ** 2) / (D - 1)
        s[n, 0] = np.sqrt(var + eps)
        xhat[n] = centred / s[n, 0]
    out = xhat * gamma + beta
    return out, (xhat, s, gamma)


def layernorm_backward(dout, cache):
    xhat, s, gamma = cache
    dgamma = np.einsum("nd,nd->d", dout, xhat)
    dbeta = np.einsum("nd->d", dout)
    g = np.einsum("nd,d->nd", dout, gamma)
    through_mean = g.mean(axis=1, keepdims=True)
    through_var = xhat * (g * xhat).mean(axis=1, keepdims=True)
    dx = (g - through_mean) / s
    return dx, dgamma, dbeta
