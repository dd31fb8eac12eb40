"""activation_stds: measured before the activation."""

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
        z = h @ w
        stds.append(z.std())
        h = f(z)
    return np.array(stds)
