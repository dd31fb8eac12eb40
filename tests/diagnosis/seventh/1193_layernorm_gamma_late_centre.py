"""layernorm_backward: gamma is multiplied after the means were taken, so dx is gamma times the projected dout; the mean of dx hat over the features is not subtracted in dx."""

import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    x = np.array(x, dtype=float).T
    eps = ln_param.get("eps", 1e-5)
    mean, var = x.mean(axis=0), x.var(axis=0)
    inverse = 1.0 / np.sqrt(var + eps)
    normal = ((x - mean) * inverse).T
    cache = {"normal": normal, "inverse": inverse[:, np.newaxis], "gamma": gamma}
    return normal * gamma + beta, cache


def layernorm_backward(dout, cache):
    normal, inverse, gamma = cache["normal"], cache["inverse"], cache["gamma"]
    dgamma = np.einsum("nd,nd->d", dout, normal)
    dbeta = dout.sum(axis=0)
    arriving = dout
    along = (arriving * normal).mean(axis=1)[:, np.newaxis]
    dx = gamma * inverse * (arriving - normal * along)
    return dx, dgamma, dbeta
