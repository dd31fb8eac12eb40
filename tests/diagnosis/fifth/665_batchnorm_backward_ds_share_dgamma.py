"""batchnorm_backward: the part of dc that comes through the standard deviation is not divided by N; dgamma is computed with the centred input instead of xhat (not divided by s)."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    x = np.asarray(x, dtype=float)
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    old_mean = bn_param.get("running_mean", np.zeros(x.shape[1]))
    old_var = bn_param.get("running_var", np.zeros(x.shape[1]))
    if bn_param["mode"] == "test":
        return gamma * (x - old_mean) / np.sqrt(old_var + eps) + beta, None
    mu, var = x.mean(axis=0), x.var(axis=0)
    bn_param["running_mean"] = momentum * old_mean + (1 - momentum) * mu
    bn_param["running_var"] = momentum * old_var + (1 - momentum) * var
    c = x - mu
    s = np.sqrt(var + eps)
    xhat = c / s
    return gamma * xhat + beta, (c, s, xhat, gamma)


def batchnorm_backward(dout, cache):
    c, s, xhat, gamma = cache
    N = dout.shape[0]
    dbeta = np.sum(dout, axis=0)
    dgamma = np.sum(dout * c, axis=0)
    dxhat = dout * gamma
    direct = dxhat / s
    ds = -np.sum(dxhat * c, axis=0) / s ** 2
    through_s = xhat * ds
    dc = direct + through_s
    dx = dc - np.mean(dc, axis=0)
    return dx, dgamma, dbeta
