"""residual_gradient_norms: W is not transposed in the backward pass; the scale is missing in the forward pass (h + t)."""

import numpy as np


def residual_gradient_norms(X, weights, scale, dout):
    h = np.array(X, dtype=float)
    tanhs = []
    for w in weights:
        t = np.tanh(h @ w)
        tanhs.append(t)
        h = h + t
    norms = [0.0] * len(weights)
    delta = np.array(dout, dtype=float)
    for l in range(len(weights) - 1, -1, -1):
        g = scale * delta * (1 - tanhs[l] ** 2)
        through = g @ weights[l]
        delta = delta + through
        norms[l] = np.linalg.norm(delta)
    return np.array(norms)
