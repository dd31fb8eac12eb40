"""batchnorm_forward: the weights of the running mean are exchanged: momentum weighs the new mean and 1 - momentum the old one (the running variance is right); in test mode the scale gamma is forgotten."""

import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    N, D = x.shape
    x = x.astype(np.float64)
    m = bn_param.get("momentum", 0.9)
    eps = bn_param.get("eps", 1e-5)
    rm = bn_param.get("running_mean")
    rv = bn_param.get("running_var")
    if rm is None:
        rm = np.zeros(D)
    if rv is None:
        rv = np.zeros(D)
    if bn_param["mode"] == "train":
        mean = x.sum(axis=0) / N
        dev = x - mean
        var = (dev * dev).sum(axis=0) / N
        inv = 1 / np.sqrt(var + eps)
        normal = dev * inv
        out = normal * gamma + beta
        bn_param["running_mean"] = rm * (1 - m) + mean * m
        bn_param["running_var"] = rv * m + var * (1 - m)
        cache = (normal, inv, gamma)
    else:
        normal = (x - rm) / np.sqrt(rv + eps)
        out = normal + beta
        cache = None
    return out, cache
