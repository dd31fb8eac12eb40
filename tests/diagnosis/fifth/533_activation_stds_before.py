"""activation_stds: the standard deviation is measured on the sums z before the activation, not on the output after it."""
import numpy as np


def activation_stds(X, weights, activation):
    functions = {
        "linear": lambda z: z,
        "sigmoid": lambda z: 1.0 / (1.0 + np.exp(-z)),
        "tanh": np.tanh,
        "relu": lambda z: np.where(z > 0, z, 0.0),
    }
    f = functions[activation]
    h = X
    result = []
    for W in weights:
        z = np.matmul(h, W)
        h = f(z)
        result.append(np.std(z))
    return np.array(result)
