"""batchnorm_forward: momentum weighs the new batch statistics and 1 - momentum the old ones, in both running statistics; a missing running_var starts at ones instead of zeros."""
import numpy as np


def blend(old, new, momentum):
    return (1.0 - momentum) * old + momentum * new


def batchnorm_forward(x, gamma, beta, bn_param):
    D = np.shape(x)[1]
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    mean_so_far = bn_param.get("running_mean", np.zeros(D))
    var_so_far = bn_param.get("running_var", np.ones(D))
    training = bn_param["mode"] == "train"
    if training:
        mean = np.mean(x, axis=0)
        var = np.mean(np.square(x - mean), axis=0)
        bn_param["running_mean"] = blend(mean_so_far, mean, momentum)
        bn_param["running_var"] = blend(var_so_far, var, momentum)
    else:
        mean, var = mean_so_far, var_so_far
    inverse = 1.0 / np.sqrt(var + eps)
    normalized = (x - mean) * inverse
    cache = (normalized, inverse, gamma)
    return gamma * normalized + beta, cache
