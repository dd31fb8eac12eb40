"""layernorm: dx leaves out gamma; dx divides the sums by N instead of D."""

import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    mu = x.mean(axis=1, keepdims=True)
    std = np.sqrt(x.var(axis=1, keepdims=True) + eps)
    xhat = (x - mu) / std
    return gamma * xhat + beta, (xhat, gamma, std)


def layernorm_backward(dout, cache):
    xhat, gamma, std = cache
    N, D = dout.shape
    dgamma = np.sum(dout * xhat, axis=0)
    dbeta = np.sum(dout, axis=0)
    g = dout
    s1 = g.sum(axis=1, keepdims=True) / N
    s2 = (g * xhat).sum(axis=1, keepdims=True) / N
    dx = (g - s1 - xhat * s2) / std
    return dx, dgamma, dbeta
