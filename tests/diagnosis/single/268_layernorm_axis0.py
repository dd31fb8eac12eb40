"""layernorm: normalised over the samples (batch norm) in both passes."""
import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    mean = np.mean(x, axis=0, keepdims=True)
    centred = x - mean
    var = np.mean(centred ** 2, axis=0, keepdims=True)
    std = np.sqrt(var + eps)
    xhat = centred / std
    return gamma * xhat + beta, (xhat, std, gamma)


def layernorm_backward(dout, cache):
    xhat, std, gamma = cache
    dgamma = np.sum(dout * xhat, axis=0)
    dbeta = np.sum(dout, axis=0)
    d = dout * gamma
    dx = (d - d.mean(axis=0, keepdims=True) - xhat * np.mean(d * xhat, axis=0, keepdims=True)) / std
    return dx, dgamma, dbeta
