"""batchnorm_forward: running_var collects the batch's standard deviation instead of its variance."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    x = np.asarray(x, dtype=float)
    N, D = x.shape
    eps = bn_param.get("eps", 1e-5)
    mom = bn_param.get("momentum", 0.9)
    r_mean = bn_param.get("running_mean", np.zeros(D))
    r_var = bn_param.get("running_var", np.zeros(D))
    if bn_param["mode"] == "test":
        x_hat = (x - r_mean) / np.sqrt(r_var + eps)
        return gamma * x_hat + beta, None
    mean = x.sum(axis=0) / N
    centred = x - mean
    var = (centred**2).sum(axis=0) / N
    std = np.sqrt(var + eps)
    x_hat = centred / std
    bn_param["running_mean"] = mom * r_mean + (1 - mom) * mean
    bn_param["running_var"] = mom * r_var + (1 - mom) * np.sqrt(var)
    return gamma * x_hat + beta, (x_hat, gamma, std)
