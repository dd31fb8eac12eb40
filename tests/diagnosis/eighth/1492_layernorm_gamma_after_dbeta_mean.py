"""layernorm_backward: gamma is multiplied in after the means over the features are taken (dx = gamma times the formula with dout); dbeta is a mean over the samples instead of a sum."""
import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    columns = np.asarray(x, dtype=float).T
    columns = columns - columns.mean(axis=0)
    s = np.sqrt((columns ** 2).mean(axis=0) + eps)
    xhat = (columns / s).T
    return xhat * gamma + beta, (xhat, s, gamma)


def layernorm_backward(dout, cache):
    xhat, s, gamma = cache
    before, after = 1.0, gamma
    d = dout * before
    mean_d = d.mean(axis=1)[:, None]
    mean_dx = (d * xhat).mean(axis=1)[:, None]
    dx = after * (d - mean_d - xhat * mean_dx) / s[:, None]
    dgamma = (dout * xhat).sum(axis=0)
    dbeta = dout.mean(axis=0)
    return dx, dgamma, dbeta
