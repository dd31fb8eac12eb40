"""residual_gradient_norms: the factor scale is missing in the backward pass; the norms are returned in the order from the last layer to the first."""
import numpy as np


def residual_gradient_norms(X, weights, scale, dout):
    h = np.asarray(X, dtype=float)
    branches = []
    for W in weights:
        t = np.tanh(h @ W)
        branches.append(t)
        h = h + scale * t
    delta = np.array(dout, dtype=float)
    norms = []
    for W, t in zip(weights[::-1], branches[::-1]):
        g = delta * (1 - np.square(t))
        delta = delta + g @ W.T
        norms.append(np.linalg.norm(delta))
    return np.array(norms)
