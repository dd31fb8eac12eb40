"""normalised_stds: the centred sums are divided by variance + eps, without the square root; the standard deviations of the single units are averaged instead of one standard deviation over all numbers of the layer."""
import numpy as np


def normalised_stds(X, weights, activation, eps):
    h = np.array(X, dtype=float)
    stds = np.empty(len(weights))
    for l, W in enumerate(weights):
        z = h @ W
        centred = z - z.mean(axis=0)
        variance = np.mean(centred**2, axis=0)
        z_hat = centred / (variance + eps)
        h = np.tanh(z_hat) if activation == "tanh" else np.maximum(0, z_hat)
        stds[l] = np.mean(np.std(h, axis=0))
    return stds
