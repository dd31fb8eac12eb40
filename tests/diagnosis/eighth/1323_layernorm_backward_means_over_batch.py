"""layernorm_backward: layernorm_backward takes the two means in dx over the samples (axis 0) instead of over the features of each sample."""
import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    D = x.shape[1]
    mu = x.sum(axis=1, keepdims=True) / D
    c = x - mu
    var = (c * c).sum(axis=1, keepdims=True) / D
    s = np.sqrt(var + eps)
    xhat = c / s
    return xhat * gamma + beta, {"xhat": xhat, "s": s, "gamma": gamma}


def layernorm_backward(dout, cache):
    xhat, s, gamma = cache["xhat"], cache["s"], cache["gamma"]
    dgamma = np.sum(dout * xhat, axis=0)
    dbeta = np.sum(dout, axis=0)
    d = dout * gamma
    along = 0
    dx = (d - d.mean(axis=along, keepdims=True) - xhat * (d * xhat).mean(axis=along, keepdims=True)) / s
    return dx, dgamma, dbeta
