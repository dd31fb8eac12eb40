"""residual_gradient_norms: backward the gradient of the way around is forgotten: delta becomes g @ W.T alone, without adding delta."""
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
        g = scale * delta * (1 - np.square(t))
        delta = g @ W.T
        norms.append(np.linalg.norm(delta))
    return np.array(norms[::-1])
