"""layernorm_forward: eps is added to the deviation, outside the root, instead of to the variance under it; layernorm_backward: dgamma sums dout times the centred x, which is not divided by the deviation."""
import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    mean = np.mean(x, axis=1, keepdims=True)
    centred = x - mean
    var = np.var(x, axis=1, keepdims=True)
    std = np.sqrt(var) + eps
    out = gamma * (centred / std) + beta
    return out, (centred, std, gamma)


def layernorm_backward(dout, cache):
    centred, std, gamma = cache
    N, D = dout.shape
    dbeta = dout.sum(axis=0)
    dgamma = (dout * centred).sum(axis=0)
    dx = np.zeros((N, D))
    for n in range(N):
        x_hat = centred[n] / std[n]
        d = gamma * dout[n]
        dx[n] = (d - d.sum() / D - x_hat * np.dot(d, x_hat) / D) / std[n]
    return dx, dgamma, dbeta
