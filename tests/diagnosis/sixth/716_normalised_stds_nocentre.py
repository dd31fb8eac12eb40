"""normalised_stds: the columns are not centred: the mean is not subtracted before the division."""

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
        out = nonlinear(z / np.sqrt(variance + eps))
        stds.append(out.std())
    return np.array(stds)
