"""normalised_stds: eps is added to the standard deviation, outside the root; the standard deviation is measured on the normalized sums before the activation."""
import numpy as np


def normalised_stds(X, weights, activation, eps):
    current = X * 1.0
    spreads = np.empty(len(weights))
    for k, matrix in enumerate(weights):
        sums = np.dot(current, matrix)
        deviation = sums - np.mean(sums, axis=0, keepdims=True)
        variance = np.mean(np.square(deviation), axis=0, keepdims=True)
        unit = deviation / (np.sqrt(variance) + eps)
        if activation == "relu":
            current = np.where(unit > 0, unit, 0)
        else:
            current = np.tanh(unit)
        spreads[k] = np.std(unit)
    return spreads
