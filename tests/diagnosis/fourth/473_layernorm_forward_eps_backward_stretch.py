"""layernorm_backward: in layernorm_forward eps is added to the standard deviation outside of the root instead of to the variance under it; in layernorm_backward the part along x_hat (through the variance) is missing in dx."""
import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    d = x.shape[1]
    mu = x.sum(axis=1)[:, None] / d
    deviation = x - mu
    var = (deviation**2).sum(axis=1)[:, None] / d
    inv = 1 / (np.sqrt(var) + eps)
    normal = deviation * inv
    return normal * gamma + beta, {"normal": normal, "inv": inv, "gamma": gamma}


def layernorm_backward(dout, cache):
    normal, inv, gamma = cache["normal"], cache["inv"], cache["gamma"]
    dgamma = (dout * normal).sum(axis=0)
    dbeta = dout.sum(axis=0)
    g = dout * gamma
    shift = g.mean(axis=1, keepdims=True)
    stretch = (g * normal).mean(axis=1, keepdims=True)
    dx = inv * (g - shift)
    return dx, dgamma, dbeta
