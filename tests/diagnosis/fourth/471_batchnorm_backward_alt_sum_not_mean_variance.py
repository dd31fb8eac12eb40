"""batchnorm_backward_alt: the bar over dx_hat * x_hat is taken as a sum over the batch instead of a mean; dx is divided by s squared (variance + eps) instead of s."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    features = x.shape[1]
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    running_mean = bn_param.get("running_mean", np.zeros(features))
    running_var = bn_param.get("running_var", np.zeros(features))
    if bn_param["mode"] == "test":
        scaled = (x - running_mean) / np.sqrt(running_var + eps)
        return gamma * scaled + beta, None
    mu = x.mean(axis=0)
    centred = x - mu
    var = np.mean(centred**2, axis=0)
    s = np.sqrt(var + eps)
    x_hat = centred / s
    bn_param["running_mean"] = momentum * running_mean + (1 - momentum) * mu
    bn_param["running_var"] = momentum * running_var + (1 - momentum) * var
    return gamma * x_hat + beta, (x_hat, s, gamma)


def batchnorm_backward_alt(dout, cache):
    x_hat, s, gamma = cache
    dgamma = (dout * x_hat).sum(axis=0)
    dbeta = dout.sum(axis=0)
    g = gamma * dout
    along = np.sum(g * x_hat, axis=0)
    dx = (g - g.mean(axis=0) - x_hat * along) / s**2
    return dx, dgamma, dbeta
