"""activation_stds: ddof=1."""

import numpy as np


def activation_stds(X, weights, activation):
    f = {
        "linear": lambda z: z,
        "tanh": np.tanh,
        "relu": lambda z: np.maximum(0, z),
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    }[activation]
    stds = []
    h = X
    for w in weights:
        h = f(h @ w)
        stds.append(h.std(ddof=1))
    return np.array(stds)
