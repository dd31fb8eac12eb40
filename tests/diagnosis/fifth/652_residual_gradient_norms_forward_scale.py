"""residual_gradient_norms: the forward pass leaves out the way around, h = scale * tanh(h @ W) without adding h; the backward pass leaves out the factor scale."""
import numpy as np


def residual_gradient_norms(X, weights, scale, dout):
    stack = []
    h = np.array(X, dtype=float)
    for W in weights:
        t = np.tanh(np.einsum("nd,de->ne", h, W))
        stack.append((W, 1 - np.square(t)))
        h = scale * t
    found = []
    d = np.array(dout, dtype=float)
    while stack:
        W, slope = stack.pop()
        branch = d * slope
        d = d + np.einsum("ne,de->nd", branch, W)
        found.append(np.linalg.norm(d))
    return np.array(found[::-1])
