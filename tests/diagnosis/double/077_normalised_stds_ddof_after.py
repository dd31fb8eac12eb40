"""normalised_stds: the variance of the columns has N - 1; the deviation is taken before the activation."""
import numpy as np


def normalised_stds(X, weights, activation, eps):
    h = X
    stds = np.zeros(len(weights))
    for l, W in enumerate(weights):
        z = h @ W
        z = (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0, ddof=1) + eps)
        h = np.tanh(z) if activation == "tanh" else np.maximum(z, 0)
        stds[l] = np.std(z)
    return stds
