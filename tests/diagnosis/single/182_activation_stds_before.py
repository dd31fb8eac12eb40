"""activation_stds: the deviation of the sums before the activation."""
import numpy as np


def f(z, activation):
    if activation == "sigmoid":
        return 1 / (1 + np.exp(-z))
    if activation == "tanh":
        return np.tanh(z)
    if activation == "relu":
        return np.maximum(z, 0)
    return z


def activation_stds(X, weights, activation):
    h = X
    stds = []
    for W in weights:
        z = h @ W
        stds.append(z.std())
        h = f(z, activation)
    return np.array(stds)
