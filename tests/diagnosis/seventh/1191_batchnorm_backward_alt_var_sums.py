"""batchnorm_backward_alt: dx is divided by s squared (the variance plus eps) and not by s; the means in dx are sums: they are not divided by N."""

import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    x = np.asarray(x, dtype=float)
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    zeros = np.zeros(x.shape[1])
    old_mean = bn_param.get("running_mean", zeros)
    old_var = bn_param.get("running_var", zeros)
    if bn_param["mode"] == "test":
        out = gamma * (x - old_mean) / np.sqrt(old_var + eps) + beta
        return out, None
    mu = x.mean(axis=0)
    centred = x - mu
    var = (centred**2).mean(axis=0)
    s = np.sqrt(var + eps)
    xhat = centred / s
    bn_param["running_mean"] = momentum * old_mean + (1 - momentum) * mu
    bn_param["running_var"] = momentum * old_var + (1 - momentum) * var
    return gamma * xhat + beta, (xhat, centred, s, gamma)


def batchnorm_backward_alt(dout, cache):
    xhat, _, s, gamma = cache
    N = dout.shape[0]
    dgamma, dbeta = np.sum(dout * xhat, axis=0), np.sum(dout, axis=0)
    g = gamma * dout
    mean_g = g.sum(axis=0)
    mean_gx = (g * xhat).sum(axis=0)
    dx = (g - mean_g - xhat * mean_gx) / s**2
    return dx, dgamma, dbeta
