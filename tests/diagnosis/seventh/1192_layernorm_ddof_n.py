"""layernorm_forward: the variance in the forward pass is divided by D - 1 and not by D; in layernorm_backward the means of dx are divided by the number N of samples and not by D."""

import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    x = np.asarray(x, dtype=float)
    D = x.shape[1]
    mu = x.sum(axis=1, keepdims=True) / D
    centred = x - mu
    var = (centred**2).sum(axis=1, keepdims=True) / (D - 1)
    s = np.sqrt(var + eps)
    xhat = centred / s
    return xhat * gamma + beta, (xhat, s, gamma)


def layernorm_backward(dout, cache):
    xhat, s, gamma = cache
    N, D = dout.shape
    dbeta = dout.sum(axis=0)
    dgamma = (dout * xhat).sum(axis=0)
    dxhat = dout * gamma
    count = N
    first = dxhat.sum(axis=1, keepdims=True) / count
    second = (dxhat * xhat).sum(axis=1, keepdims=True) / count
    dx = (dxhat - first - xhat * second) / s
    return dx, dgamma, dbeta
