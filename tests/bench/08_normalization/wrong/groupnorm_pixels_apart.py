"""groupnorm: statistics over the channels only, pixel by pixel."""

import numpy as np


def groupnorm_forward(x, gamma, beta, G, gn_param):
    N, C, H, W = x.shape
    eps = gn_param.get("eps", 1e-5)
    xg = x.reshape(N, G, C // G, H, W)
    mu = xg.mean(axis=2, keepdims=True)
    s = np.sqrt(xg.var(axis=2, keepdims=True) + eps)
    xhat = ((xg - mu) / s).reshape(N, C, H, W)
    return gamma * xhat + beta, (xhat, s, G, gamma)


def groupnorm_backward(dout, cache):
    xhat, s, G, gamma = cache
    N, C, H, W = dout.shape
    g = (dout * gamma).reshape(N, G, C // G, H, W)
    h = xhat.reshape(N, G, C // G, H, W)
    ax = 2
    dx = (g - g.mean(axis=ax, keepdims=True) - h * (g * h).mean(axis=ax, keepdims=True)) / s
    dgamma = (dout * xhat).sum(axis=(0, 2, 3), keepdims=True)
    dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)
    return dx.reshape(N, C, H, W), dgamma, dbeta
