"""activation_stds: the spread is measured before the activation, on the sums h @ W; the standard deviation is divided by one less than the number of entries (ddof=1)."""

import numpy as np


def activation_stds(X, weights, activation):
    functions = {
        "linear": lambda z: z,
        "sigmoid": lambda z: 1.0 / (1.0 + np.exp(-z)),
        "tanh": np.tanh,
        "relu": lambda z: np.maximum(z, 0.0),
    }
    f = functions[activation]
    h = np.asarray(X, dtype=np.float64)
    stds = []
    for W in weights:
        z = np.dot(h, W)
        h = f(z)
        stds.append(np.std(z, ddof=1))
    return np.array(stds)
