"""normalised_stds: normalised over each sample."""
import numpy as np


def normalised_stds(X, weights, activation, eps):
    h = X
    stds = np.zeros(len(weights))
    for l, W in enumerate(weights):
        z = h @ W
        z = (z - z.mean(axis=1, keepdims=True)) / np.sqrt(z.var(axis=1, keepdims=True) + eps)
        h = np.tanh(z) if activation == "tanh" else np.maximum(z, 0)
        stds[l] = np.std(h)
    return stds
