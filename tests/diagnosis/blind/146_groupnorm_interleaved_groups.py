"""groupnorm_forward: the groups are not neighbours, group g takes the channels g, g + G, g + 2G, ... (the array is reshaped to (N, C/G, G, H, W))."""
import numpy as np


def _stats_axes():
    return (1, 3, 4)


def _split(a, G):
    N, C, H, W = a.shape
    return a.reshape(N, C // G, G, H, W)


def groupnorm_forward(x, gamma, beta, G, gn_param):
    eps = gn_param.get("eps", 1e-5)
    x = np.asarray(x, dtype=float)
    xg = _split(x, G)
    mu = xg.mean(axis=_stats_axes(), keepdims=True)
    var = xg.var(axis=_stats_axes(), keepdims=True)
    inv = 1.0 / np.sqrt(var + eps)
    x_hat = ((xg - mu) * inv).reshape(x.shape)
    return gamma * x_hat + beta, (x_hat, inv, gamma, G)


def groupnorm_backward(dout, cache):
    x_hat, inv, gamma, G = cache
    dgamma = np.sum(dout * x_hat, axis=(0, 2, 3), keepdims=True)
    dbeta = np.sum(dout, axis=(0, 2, 3), keepdims=True)
    d_hat = _split(dout * gamma, G)
    xh = _split(x_hat, G)
    ax = _stats_axes()
    m1 = d_hat.mean(axis=ax, keepdims=True)
    m2 = (d_hat * xh).mean(axis=ax, keepdims=True)
    dx = inv * (d_hat - m1 - xh * m2)
    return dx.reshape(dout.shape), dgamma, dbeta
