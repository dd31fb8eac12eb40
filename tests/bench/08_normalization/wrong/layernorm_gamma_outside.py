"""layernorm: gamma is multiplied after the means."""

import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    mu = np.mean(x, axis=1, keepdims=True)
    var = np.var(x, axis=1, keepdims=True)
    xhat = (x - mu) / np.sqrt(var + eps)
    return gamma * xhat + beta, (xhat, var, eps, gamma)


def layernorm_backward(dout, cache):
    xhat, var, eps, gamma = cache
    D = dout.shape[1]
    g = dout
    dx = gamma * (g - g.sum(1, keepdims=True) / D - xhat * (g * xhat).sum(1, keepdims=True) / D) / np.sqrt(var + eps)
    return dx, (dout * xhat).sum(0), dout.sum(0)
