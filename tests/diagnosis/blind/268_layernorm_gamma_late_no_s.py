"""layernorm_backward: gamma is multiplied after the means over the features have been taken, they are means of dout instead of gamma * dout; dx is not divided by the deviation s."""
import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    rows = np.asarray(x, dtype=float)
    D = rows.shape[1]
    mean = rows.sum(axis=1)[:, None] / D
    var = np.square(rows - mean).sum(axis=1)[:, None] / D
    s = np.sqrt(var + eps)
    hat = (rows - mean) / s
    return hat * gamma + beta, dict(hat=hat, s=s, gamma=gamma)


def layernorm_backward(dout, cache):
    hat, s, gamma = cache["hat"], cache["s"], cache["gamma"]
    dgamma = np.sum(dout * hat, axis=0)
    dbeta = np.sum(dout, axis=0)
    d = dout * 1.0
    inner = d - d.mean(axis=1, keepdims=True) - hat * (d * hat).mean(axis=1, keepdims=True)
    inner = inner * gamma
    dx = inner
    return dx, dgamma, dbeta
