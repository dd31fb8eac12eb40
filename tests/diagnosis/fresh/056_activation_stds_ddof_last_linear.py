"""activation_stds: the deviations are divided by the number less one; the last layer has no activation."""

import numpy as np


def activation_stds(X, weights, activation):
    f = {
        "linear": lambda z: z,
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "tanh": np.tanh,
        "relu": lambda z: np.maximum(0, z),
    }[activation]
    h = X
    stds = []
    for l, W in enumerate(weights):
        z = h @ W
        h = f(z) if l < len(weights) - 1 else z
        stds.append(np.std(h, ddof=1 if h.size > 1 else 0))
    return np.array(stds)
