"""groupnorm_backward: dgamma is the sum of dout * x_hat divided by the number of samples N; the mean of d x_hat is not subtracted in dx (the path through the group mean is missing)."""
import numpy as np


def groupnorm_forward(x, gamma, beta, G, gn_param):
    N, C, H, W = x.shape
    eps = gn_param.get("eps", 1e-5)
    grouped = x.reshape(N, G, C // G, H, W)
    axes = (2, 3, 4)
    mu = grouped.mean(axis=axes, keepdims=True)
    var = grouped.var(axis=axes, keepdims=True)
    s = np.sqrt(var + eps)
    x_hat = ((grouped - mu) / s).reshape(N, C, H, W)
    out = gamma * x_hat + beta
    return out, (x_hat, s, gamma, grouped.shape)


def groupnorm_backward(dout, cache):
    x_hat, s, gamma, grouped_shape = cache
    axes = (2, 3, 4)
    dgamma = (dout * x_hat).sum(axis=(0, 2, 3), keepdims=True) / len(dout)
    dbeta = dout.sum(axis=(0, 2, 3), keepdims=True)
    g = (gamma * dout).reshape(grouped_shape)
    h = x_hat.reshape(grouped_shape)
    first = g.mean(axis=axes, keepdims=True)
    second = (g * h).mean(axis=axes, keepdims=True)
    dx = (g - h * second) / s
    return dx.reshape(dout.shape), dgamma, dbeta
