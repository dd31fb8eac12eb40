"""activation_stds: the mean that is subtracted is that of each unit (axis 0) instead of that of all numbers; the sigmoid has the wrong sign in the exponent (1 / (1 + e^z))."""

import numpy as np


def squash(z, kind):
    if kind == "linear":
        return z
    if kind == "sigmoid":
        return 1.0 / (1.0 + np.exp(z))
    if kind == "tanh":
        return np.tanh(z)
    return np.where(z > 0, z, 0.0)


def activation_stds(X, weights, activation):
    h = np.asarray(X, dtype=float)
    spread = np.empty(len(weights))
    for layer, matrix in enumerate(weights):
        z = h @ matrix
        h = squash(z, activation)
        spread[layer] = np.sqrt(np.mean((h - h.mean(axis=0)) ** 2))
    return spread
