"""normalised_stds: mean and variance are taken over the units of each sample (axis 1), not over the samples of each unit; eps is added to the standard deviation, beside the root."""

import numpy as np


def normalised_stds(X, weights, activation, eps):
    f = np.tanh if activation == "tanh" else lambda t: np.maximum(t, 0)
    h = np.asarray(X, dtype=float)
    result = np.empty(len(weights))
    for index, W in enumerate(weights):
        z = h @ W
        mu = z.mean(axis=1, keepdims=True)
        variance = ((z - mu) ** 2).mean(axis=1, keepdims=True)
        deviation = np.sqrt(variance) + eps
        h = f((z - mu) / deviation)
        result[index] = h.std()
    return result
