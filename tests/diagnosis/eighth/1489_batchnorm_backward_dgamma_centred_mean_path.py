"""batchnorm_backward: dgamma uses the centred input instead of the normalized one (not divided by s); dx lacks the way through the mean of the batch (the mean of dc is not subtracted)."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    running_mean = bn_param.get("running_mean", np.zeros(x.shape[1]))
    running_var = bn_param.get("running_var", np.zeros(x.shape[1]))
    if bn_param["mode"] == "test":
        return gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta, None
    mean, var = x.mean(axis=0), x.var(axis=0)
    bn_param["running_mean"] = momentum * running_mean + (1 - momentum) * mean
    bn_param["running_var"] = momentum * running_var + (1 - momentum) * var
    c = x - mean
    s = np.sqrt(var + eps)
    return gamma * (c / s) + beta, (c, s, gamma)


def batchnorm_backward(dout, cache):
    c, s, gamma = cache
    N = len(c)
    normalized = c / s
    dbeta = dout.sum(axis=0)
    dgamma = (dout * c).sum(axis=0)
    dn = dout * gamma
    ds = -(dn * c).sum(axis=0) / s ** 2
    dc = dn / s + c * ds / (N * s)
    dx = dc
    return dx, dgamma, dbeta
