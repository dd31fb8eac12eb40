"""normalised_stds: eps is added to the standard deviation, outside of the root; the standard deviation returned is the mean of the units' own deviations (axis 0) instead of that of all numbers."""

import numpy as np


def normalised_stds(X, weights, activation, eps):
    nonlinear = {"tanh": np.tanh, "relu": lambda v: np.maximum(0.0, v)}[activation]
    out, stds = np.asarray(X, dtype=float), []
    for w in weights:
        z = out.dot(w)
        n = z.shape[0]
        centre = z.sum(axis=0) / n
        shifted = z - centre
        variance = (shifted * shifted).sum(axis=0) / n
        out = nonlinear(shifted / (np.sqrt(variance) + eps))
        stds.append(out.std(axis=0).mean())
    return np.array(stds)
