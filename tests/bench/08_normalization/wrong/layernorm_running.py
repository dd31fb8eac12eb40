"""layernorm: running averages, as in batch norm."""

import numpy as np


def layernorm_forward(x, gamma, beta, ln_param, state={}):
    eps = ln_param.get("eps", 1e-5)
    mu, var = x.mean(1, keepdims=True), x.var(1, keepdims=True)
    if "mean" in state and state["mean"].shape == mu.shape:
        mu, var = 0.9 * state["mean"] + 0.1 * mu, 0.9 * state["var"] + 0.1 * var
    state["mean"], state["var"] = mu, var
    xhat = (x - mu) / np.sqrt(var + eps)
    return gamma * xhat + beta, (xhat, var, eps, gamma)


def layernorm_backward(dout, cache):
    xhat, var, eps, gamma = cache
    D = dout.shape[1]
    g = dout * gamma
    dx = (g - g.sum(1, keepdims=True) / D - xhat * (g * xhat).sum(1, keepdims=True) / D) / np.sqrt(var + eps)
    return dx, (dout * xhat).sum(0), dout.sum(0)
