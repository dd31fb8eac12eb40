"""batchnorm_forward: momentum weighs the new statistics and 1 - momentum the old ones (swapped), for mean and variance."""
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
    bn_param["running_mean"] = (1 - momentum) * running_mean + momentum * mu
    bn_param["running_var"] = (1 - momentum) * running_var + momentum * var
    return gamma * x_hat + beta, (x_hat, s, gamma)
