"""batchnorm_backward: dgamma uses the centred input c and not x hat, the division by s is missing; the sign of ds, the gradient of the standard deviation, is wrong, so the path through the variance is added with the wrong sign."""

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


def batchnorm_backward(dout, cache):
    xhat, centred, s, gamma = cache
    N = len(dout)
    dbeta = dout.sum(axis=0)
    dgamma = (dout * centred).sum(axis=0)
    dxhat = gamma * dout
    ds = np.sum(dxhat * xhat, axis=0) / s
    dcentred = dxhat / s
    dcentred = dcentred + ds * centred / (N * s)
    dmu = -dcentred.sum(axis=0)
    dx = dcentred + dmu / N
    return dx, dgamma, dbeta
