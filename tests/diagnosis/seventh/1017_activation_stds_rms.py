"""activation_stds: the root mean square of the outputs is returned, the mean is not subtracted."""

import numpy as np


def squash(z, kind):
    if kind == "sigmoid":
        return 1 / (1 + np.exp(-z))
    if kind == "tanh":
        return np.tanh(z)
    if kind == "relu":
        return np.where(z > 0, z, 0.0)
    return z


def activation_stds(X, weights, activation):
    signal = np.array(X, dtype=float)
    spread = np.zeros(len(weights))
    for layer in range(len(weights)):
        signal = squash(signal @ weights[layer], activation)
        deviations = signal
        spread[layer] = np.sqrt((deviations**2).sum() / signal.size)
    return spread
