"""batchnorm_backward_alt: the term along xhat lacks the factor xhat (only the sum is subtracted); dx is divided by the variance s**2 instead of s."""

import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    x = np.asarray(x, dtype=float)
    D = x.shape[1]
    old_mean = bn_param.get("running_mean", np.zeros(D))
    old_var = bn_param.get("running_var", np.zeros(D))
    if bn_param["mode"] == "test":
        out = gamma * (x - old_mean) / np.sqrt(old_var + eps) + beta
        return out, None
    mean = np.mean(x, axis=0)
    var = np.mean((x - mean) ** 2, axis=0)
    s = np.sqrt(var + eps)
    xhat = (x - mean) / s
    bn_param["running_mean"] = momentum * old_mean + (1 - momentum) * mean
    bn_param["running_var"] = momentum * old_var + (1 - momentum) * var
    return gamma * xhat + beta, (xhat, s, gamma)


def batchnorm_backward_alt(dout, cache):
    xhat, s, gamma = cache
    n = len(dout)
    dbeta = dout.sum(axis=0)
    dgamma = (dout * xhat).sum(axis=0)
    dx = (gamma / (n * s**2)) * (n * dout - dbeta - dgamma)
    return dx, dgamma, dbeta
