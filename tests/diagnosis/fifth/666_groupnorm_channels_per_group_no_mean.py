"""groupnorm_forward: G is taken as the number of channels in a group, so there are C / G groups (the backward pass uses the same groups); groupnorm_backward: the mean of dxhat is not subtracted in dx."""
import numpy as np


def groupnorm_forward(x, gamma, beta, G, gn_param):
    N, C, H, W = x.shape
    eps = gn_param.get("eps", 1e-5)
    per_group = G
    blocks = x.reshape(N, C // per_group, per_group, H, W)
    mu = blocks.mean(axis=(2, 3, 4), keepdims=True)
    var = blocks.var(axis=(2, 3, 4), keepdims=True)
    s = np.sqrt(var + eps)
    xhat = (blocks - mu) / s
    out = gamma * xhat.reshape(x.shape) + beta
    return out, (xhat, s, gamma)


def groupnorm_backward(dout, cache):
    xhat, s, gamma = cache
    flat_hat = xhat.reshape(dout.shape)
    dgamma = (dout * flat_hat).sum(axis=(0, 2, 3), keepdims=True)
    dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)
    dxhat = (dout * gamma).reshape(xhat.shape)
    axes = (2, 3, 4)
    mean_dx = (dxhat * xhat).mean(axis=axes, keepdims=True)
    dx = (dxhat - xhat * mean_dx) / s
    return dx.reshape(dout.shape), dgamma, dbeta
