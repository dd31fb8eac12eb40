"""layernorm_backward: dx is computed from dout and multiplied by gamma at the end, instead of multiplying by gamma before the means are taken."""
import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    D = x.shape[1]
    mu = np.sum(x, axis=1, keepdims=True) / D
    var = np.sum((x - mu) ** 2, axis=1, keepdims=True) / D
    s = np.sqrt(var + eps)
    xhat = (x - mu) / s
    return gamma * xhat + beta, (xhat, s, gamma)


def layernorm_backward(dout, cache):
    xhat, s, gamma = cache
    D = xhat.shape[1]
    dgamma = (dout * xhat).sum(axis=0)
    dbeta = dout.sum(axis=0)
    d = dout
    first = d.sum(axis=1, keepdims=True) / D
    second = (d * xhat).sum(axis=1, keepdims=True) / D
    dx = (d - first - xhat * second) / s * gamma
    return dx, dgamma, dbeta
