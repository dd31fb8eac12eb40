"""gradient_norms: at_inputs lacks the root; of_weights leaves out the slope of the activation."""

import numpy as np


def _act(z, kind):
    if kind == "linear":
        return z, np.ones_like(z)
    if kind == "sigmoid":
        s = 1 / (1 + np.exp(-z))
        return s, s * (1 - s)
    if kind == "tanh":
        t = np.tanh(z)
        return t, 1 - t ** 2
    return np.maximum(z, 0), (z > 0).astype(float)


def gradient_norms(X, weights, activation, dout):
    h = np.asarray(X, dtype=float)
    inputs, slopes = [], []
    for W in weights:
        inputs.append(h)
        h, s = _act(h @ W, activation)
        slopes.append(s)
    L = len(weights)
    at_inputs, of_weights = np.empty(L), np.empty(L)
    g = dout
    for l in range(L - 1, -1, -1):
        of_weights[l] = np.linalg.norm(inputs[l].T @ g)
        g = (g * slopes[l]) @ weights[l].T
        at_inputs[l] = np.sum(g ** 2)
    return at_inputs, of_weights
