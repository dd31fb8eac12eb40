"""batchnorm_backward: the backward pass forgets eps."""

import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    D = x.shape[1]
    running_mean = bn_param.get("running_mean", np.zeros(D))
    running_var = bn_param.get("running_var", np.zeros(D))
    if bn_param["mode"] == "train":
        mu = np.mean(x, axis=0)
        var = np.mean((x - mu) ** 2, axis=0)
        xhat = (x - mu) / np.sqrt(var + eps)
        running_mean = momentum * running_mean + (1 - momentum) * mu
        running_var = momentum * running_var + (1 - momentum) * var
    else:
        mu, var = running_mean, running_var
        xhat = (x - running_mean) / np.sqrt(running_var + eps)
    bn_param["running_mean"] = running_mean
    bn_param["running_var"] = running_var
    return gamma * xhat + beta, (x, xhat, mu, var, eps, gamma)


def batchnorm_backward(dout, cache):
    x, xhat, mu, var, eps, gamma = cache
    N, D = dout.shape
    dbeta = dout.sum(0)
    dgamma = np.sum(dout * xhat, 0)
    dxhat = dout * gamma
    ivar = 1 / np.sqrt(var + 1e-5)
    dvar = np.sum(dxhat * (x - mu) * -0.5 * ivar**3, 0)
    dmu = -np.sum(dxhat * ivar, 0) - 2 * dvar * np.mean(x - mu, 0)
    dx = dxhat * ivar + dvar * 2 * (x - mu) / N + dmu / N
    return dx, dgamma, dbeta
