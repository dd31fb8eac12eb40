"""batchnorm_backward: the sign of ds, the gradient at the standard deviation, is wrong; the part of dc that comes through s is not divided by N."""
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
    N, D = dout.shape
    dx, dgamma, dbeta = np.zeros((N, D)), np.zeros(D), np.zeros(D)
    for k in range(D):
        z = c[:, k] / s[k]
        dbeta[k] = np.sum(dout[:, k])
        dgamma[k] = np.dot(dout[:, k], z)
        dz = dout[:, k] * gamma[k]
        ds = np.dot(dz, z) / s[k]
        dc = dz / s[k] + ds * z
        dx[:, k] = dc - np.mean(dc)
    return dx, dgamma, dbeta
