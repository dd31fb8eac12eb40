"""normalised_stds: the activation comes first and its output is normalized afterwards, instead of normalizing before the activation."""
import numpy as np


def standard(a, eps):
    mu = a.mean(axis=0)
    var = ((a - mu) ** 2).mean(axis=0)
    return (a - mu) / np.sqrt(var + eps)


def normalised_stds(X, weights, activation, eps):
    f = np.tanh if activation == "tanh" else (lambda a: np.maximum(a, 0.0))
    stds = []
    h = np.asarray(X, dtype=float)
    for W in weights:
        h = standard(f(h @ W), eps)
        stds.append(h.std())
    return np.array(stds)
