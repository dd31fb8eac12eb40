"""batchnorm_forward: in test mode it divides by running_var + eps, without the square root."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    eps = bn_param.get("eps", 1e-5)
    keep = bn_param.get("momentum", 0.9)
    D = x.shape[1]
    old_mean = bn_param.get("running_mean", np.zeros(D))
    old_var = bn_param.get("running_var", np.zeros(D))
    if bn_param["mode"] == "test":
        z = (x - old_mean) / (old_var + eps)
        return z * gamma + beta, None
    mean = x.mean(axis=0)
    var = x.var(axis=0)
    s = np.sqrt(var + eps)
    z = (x - mean) / s
    bn_param["running_mean"] = keep * old_mean + (1 - keep) * mean
    bn_param["running_var"] = keep * old_var + (1 - keep) * var
    return z * gamma + beta, (z, s, gamma)
