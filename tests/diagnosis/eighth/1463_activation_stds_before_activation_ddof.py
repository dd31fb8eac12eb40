"""activation_stds: the standard deviation is measured before the activation; the standard deviation is divided by one less than the number (ddof=1)."""
import numpy as np


def activation_stds(X, weights, activation):
    table = {
        "linear": lambda z: z,
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "tanh": np.tanh,
        "relu": lambda z: z * (z > 0),
    }
    f = table[activation]
    signal = X
    result = np.zeros(len(weights))
    for l in range(len(weights)):
        z = np.dot(signal, weights[l])
        signal = f(z)
        measured = z.ravel()
        result[l] = np.std(measured, ddof=1)
    return result
