"""batchnorm_backward_alt: gamma is missing in dx; dx is divided by var + eps, that is by s squared, instead of by s."""
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


def batchnorm_backward_alt(dout, cache):
    c, s, gamma = cache
    N = dout.shape[0]
    xhat = c / s
    dbeta = np.einsum("nd->d", dout)
    dgamma = np.einsum("nd,nd->d", dout, xhat)
    scale = 1.0 / (N * s ** 2)
    dx = scale * (N * dout - dbeta - xhat * dgamma)
    return dx, dgamma, dbeta
