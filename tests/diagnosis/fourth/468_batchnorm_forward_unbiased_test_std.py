"""batchnorm_forward: the running variance is fed with the unbiased variance of the batch (divided by N - 1); test mode normalizes with the mean and the variance of the batch instead of the running statistics."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    features = x.shape[1]
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    running_mean = bn_param.get("running_mean", np.zeros(features))
    running_var = bn_param.get("running_var", np.zeros(features))
    if bn_param["mode"] == "test":
        scaled = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)
        return gamma * scaled + beta, None
    mu = x.mean(axis=0)
    centred = x - mu
    var = np.mean(centred**2, axis=0)
    s = np.sqrt(var + eps)
    x_hat = centred / s
    bn_param["running_mean"] = momentum * running_mean + (1 - momentum) * mu
    bn_param["running_var"] = momentum * running_var + (1 - momentum) * x.var(axis=0, ddof=1)
    return gamma * x_hat + beta, (x_hat, s, gamma)
