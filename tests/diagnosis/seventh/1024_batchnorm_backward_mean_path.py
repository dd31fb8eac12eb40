"""batchnorm_backward: the path through the mean is forgotten: the mean of dc is not subtracted in dx."""

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
    N = dout.shape[0]
    dgamma = np.einsum("nd,nd->d", dout, xhat)
    dbeta = np.einsum("nd->d", dout)
    dxhat = dout * gamma
    ds = -(dxhat * centred).sum(axis=0) / s**2
    dc = dxhat / s + xhat * ds / N
    dx = dc
    return dx, dgamma, dbeta
