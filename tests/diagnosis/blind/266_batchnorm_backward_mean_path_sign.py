"""batchnorm_backward: the way through the mean is missing, the mean of dc is not subtracted in dx; the gradient ds that goes through the deviation has the wrong sign."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    x = np.asarray(x, dtype=float)
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    old_mean = bn_param.get("running_mean", np.zeros(x.shape[1]))
    old_var = bn_param.get("running_var", np.zeros(x.shape[1]))
    if bn_param["mode"] == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        bn_param["running_mean"] = momentum * old_mean + (1 - momentum) * mean
        bn_param["running_var"] = momentum * old_var + (1 - momentum) * var
    else:
        mean, var = old_mean, old_var
    s = np.sqrt(var + eps)
    c = x - mean
    return gamma * c / s + beta, (c, s, gamma)


def batchnorm_backward(dout, cache):
    c, s, gamma = cache
    N = len(c)
    dbeta = dout.sum(axis=0)
    dgamma = (dout * (c / s)).sum(axis=0)
    dhat = gamma * dout
    ds = (dhat * c).sum(axis=0) / s**2
    dc = dhat / s + c * ds / (N * s)
    dx = dc
    return dx, dgamma, dbeta
