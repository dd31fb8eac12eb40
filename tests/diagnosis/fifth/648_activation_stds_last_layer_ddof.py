"""activation_stds: the last layer is left linear, without its activation; the variance is divided by the number of values less one."""
import numpy as np


def squash(z, kind):
    if kind == "sigmoid":
        return 1 / (1 + np.exp(-z))
    if kind == "tanh":
        return np.tanh(z)
    if kind == "relu":
        return z * (z > 0)
    return z


def activation_stds(X, weights, activation):
    L = len(weights)
    spread = np.zeros(L)
    out = np.asarray(X, dtype=float)
    for layer in range(L):
        out = out @ weights[layer]
        if layer < L - 1:
            out = squash(out, activation)
        centred = out - out.mean()
        spread[layer] = np.sqrt(np.sum(centred ** 2) / (out.size - 1))
    return spread
