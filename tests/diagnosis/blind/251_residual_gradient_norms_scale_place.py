"""residual_gradient_norms: the factor scale is missing in the backward pass; norms[l] is the norm at the output of layer l instead of at its input."""
import numpy as np


def residual_gradient_norms(X, weights, scale, dout):
    h = np.asarray(X, dtype=float)
    tanhs = []
    for W in weights:
        t = np.tanh(h @ W)
        tanhs.append(t)
        h = h + scale * t
    norms = np.zeros(len(weights))
    delta = np.asarray(dout, dtype=float)
    for l in range(len(weights) - 1, -1, -1):
        norms[l] = np.sqrt(np.sum(delta * delta))
        g = delta * (1 - tanhs[l] ** 2)
        delta = delta + g @ weights[l].T
    return norms
