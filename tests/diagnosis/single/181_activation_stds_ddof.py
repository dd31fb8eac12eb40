"""activation_stds: ddof=1: divided by one less."""
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
        h = f(h @ W, activation)
        stds.append(h.std(ddof=1))
    return np.array(stds)
