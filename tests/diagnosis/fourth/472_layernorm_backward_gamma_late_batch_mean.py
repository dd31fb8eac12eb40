"""layernorm_backward: the means are taken of dout without gamma and gamma is multiplied on dx afterwards; the mean that is subtracted (the shift part) runs over the samples (axis 0) instead of the features of each sample."""
import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    d = x.shape[1]
    mu = x.sum(axis=1)[:, None] / d
    deviation = x - mu
    var = (deviation**2).sum(axis=1)[:, None] / d
    inv = 1 / np.sqrt(var + eps)
    normal = deviation * inv
    return normal * gamma + beta, {"normal": normal, "inv": inv, "gamma": gamma}


def layernorm_backward(dout, cache):
    normal, inv, gamma = cache["normal"], cache["inv"], cache["gamma"]
    dgamma = (dout * normal).sum(axis=0)
    dbeta = dout.sum(axis=0)
    g = dout
    shift = g.mean(axis=0, keepdims=True)
    stretch = (g * normal).mean(axis=1, keepdims=True)
    dx = gamma * inv * (g - shift - normal * stretch)
    return dx, dgamma, dbeta
