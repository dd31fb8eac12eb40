"""groupnorm_forward: G is taken as the number of channels in a group, so there are C / G groups; in groupnorm_backward dgamma is averaged over the pixels and only summed over the samples."""

import numpy as np


def groupnorm_forward(x, gamma, beta, G, gn_param):
    N, C, H, W = x.shape
    eps = gn_param.get("eps", 1e-5)
    rows = x.astype(float).reshape(N, C // G, -1)
    mu = rows.mean(axis=2, keepdims=True)
    var = rows.var(axis=2, keepdims=True)
    s = np.sqrt(var + eps)
    hat = (rows - mu) / s
    out = gamma * hat.reshape(x.shape) + beta
    return out, (hat, s, gamma)


def groupnorm_backward(dout, cache):
    hat, s, gamma = cache
    dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)
    product = dout * hat.reshape(dout.shape)
    dgamma = product.mean(axis=(2, 3), keepdims=True).sum(axis=0, keepdims=True)
    dhat = (gamma * dout).reshape(hat.shape)
    m1 = dhat.mean(axis=2, keepdims=True)
    m2 = (dhat * hat).mean(axis=2, keepdims=True)
    dx = (dhat - m1 - hat * m2) / s
    return dx.reshape(dout.shape), dgamma, dbeta
