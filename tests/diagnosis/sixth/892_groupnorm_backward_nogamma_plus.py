"""groupnorm_backward: gamma is missing in dx; the sign of the part along xhat is wrong in dx."""

import numpy as np


def groupnorm_forward(x, gamma, beta, G, gn_param):
    eps = gn_param.get("eps", 1e-5)
    N, C, H, W = x.shape
    groups = np.asarray(x, dtype=float).reshape(N, G, C // G, H, W)
    axes = (2, 3, 4)
    mean = groups.mean(axis=axes, keepdims=True)
    var = groups.var(axis=axes, keepdims=True)
    root = np.sqrt(var + eps)
    xhat = ((groups - mean) / root).reshape(x.shape)
    return gamma * xhat + beta, (xhat, root, gamma, G)


def groupnorm_backward(dout, cache):
    xhat, root, gamma, G = cache
    N, C, H, W = dout.shape
    dgamma = (dout * xhat).sum(axis=(0, 2, 3), keepdims=True)
    dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)
    shape = (N, G, C // G, H, W)
    d = dout.reshape(shape)
    z = xhat.reshape(shape)
    axes = (2, 3, 4)
    first = d.mean(axis=axes, keepdims=True)
    second = (d * z).mean(axis=axes, keepdims=True)
    dx = (d - first + z * second) / root
    return dx.reshape(dout.shape), dgamma, dbeta
