"""normalised_stds: the result is the mean of the standard deviations of the single units (columns), not the standard deviation of all numbers of the layer about their common mean."""
import numpy as np


def normalised_stds(X, weights, activation, eps):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0)}[activation]
    h = X
    spreads = []
    for W in weights:
        z = h @ W
        centred = z - np.sum(z, axis=0) / len(z)
        variance = np.sum(centred * centred, axis=0) / len(z)
        h = f(centred / np.sqrt(variance + eps))
        spreads.append(h.std(axis=0).mean())
    return np.array(spreads)
