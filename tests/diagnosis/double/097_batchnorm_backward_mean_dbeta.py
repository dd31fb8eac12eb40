"""batchnorm_backward: the path through the mean is forgotten; dbeta is a mean."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    D = x.shape[1]
    running_mean = bn_param.get("running_mean", np.zeros(D))
    running_var = bn_param.get("running_var", np.zeros(D))
    cache = None
    if bn_param["mode"] == "train":
        mu = x.mean(axis=0)
        var = x.var(axis=0)
        istd = 1 / np.sqrt(var + eps)
        xhat = (x - mu) * istd
        cache = (x, mu, istd, xhat, gamma)
        bn_param["running_mean"] = momentum * running_mean + (1 - momentum) * mu
        bn_param["running_var"] = momentum * running_var + (1 - momentum) * var
    else:
        xhat = (x - running_mean) / np.sqrt(running_var + eps)
    out = gamma * xhat + beta
    return out, cache


def batchnorm_backward(dout, cache):
    x, mu, istd, xhat, gamma = cache
    N = x.shape[0]
    dbeta = dout.mean(axis=0)
    dgamma = np.sum(dout * xhat, axis=0)
    dxhat = dout * gamma
    dvar = np.sum(dxhat * (x - mu), axis=0) * -0.5 * istd ** 3
    dmu = np.sum(-dxhat * istd, axis=0)
    dx = dxhat * istd + dvar * 2 * (x - mu) / N
    return dx, dgamma, dbeta
