"""layernorm_backward: dx: the mean of dxhat is not subtracted; dx: the division by s is missing."""

import numpy as np


def row_mean(a):
    return (a.sum(axis=1) / a.shape[1])[:, None]


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    centred = x - row_mean(np.asarray(x, dtype=float))
    s = np.sqrt(row_mean(centred**2) + eps)
    xhat = centred / s
    return xhat * gamma + beta, (xhat, s, gamma)


def layernorm_backward(dout, cache):
    xhat, s, gamma = cache
    dxhat = dout * gamma
    along = row_mean(dxhat * xhat)
    dx = (dxhat - xhat * along)
    dgamma = np.sum(dout * xhat, axis=0)
    dbeta = np.sum(dout, axis=0)
    return dx, dgamma, dbeta
