"""batchnorm_forward: the momentum is on the wrong side for the running mean: it weighs the new mean; the running variance starts at ones instead of zeros."""

import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    x = np.asarray(x, dtype=float)
    D = x.shape[1]
    old_mean = bn_param.get("running_mean", np.zeros(D))
    old_var = bn_param.get("running_var", np.ones(D))
    if bn_param["mode"] == "test":
        out = gamma * (x - old_mean) / np.sqrt(old_var + eps) + beta
        return out, None
    mean = np.mean(x, axis=0)
    var = np.mean((x - mean) ** 2, axis=0)
    s = np.sqrt(var + eps)
    xhat = (x - mean) / s
    bn_param["running_mean"] = (1 - momentum) * old_mean + momentum * mean
    bn_param["running_var"] = momentum * old_var + (1 - momentum) * var
    return gamma * xhat + beta, (xhat, s, gamma)
