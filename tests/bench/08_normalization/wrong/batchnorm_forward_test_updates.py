"""batchnorm_forward: the running statistics are updated before the mode is looked at."""

import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    eps, m = bn_param.get("eps", 1e-5), bn_param.get("momentum", 0.9)
    mu, var = x.mean(0), x.var(0)
    rm = m * bn_param.get("running_mean", 0.0 * mu) + (1 - m) * mu
    rv = m * bn_param.get("running_var", 0.0 * var) + (1 - m) * var
    bn_param["running_mean"], bn_param["running_var"] = rm, rv
    if bn_param["mode"] == "test":
        mu, var = rm, rv
    return gamma * (x - mu) / np.sqrt(var + eps) + beta, (x, mu, var, eps, gamma)
