"""gradient_norms: dW is computed from delta without the activation's slope; the norms of the inputs are stored in the reversed order, from the last layer to the first."""

import numpy as np


def forward_all(X, weights, activation):
    hs = [np.asarray(X, dtype=float)]
    for w in weights:
        z = hs[-1] @ w
        if activation == "sigmoid":
            z = 1 / (1 + np.exp(-z))
        elif activation == "tanh":
            z = np.tanh(z)
        elif activation == "relu":
            z = np.maximum(z, 0)
        hs.append(z)
    return hs


def slope_from_output(h, activation):
    if activation == "sigmoid":
        return h * (1 - h)
    if activation == "tanh":
        return 1 - h**2
    if activation == "relu":
        return (h > 0).astype(float)
    return np.ones_like(h)


def gradient_norms(X, weights, activation, dout):
    hs = forward_all(X, weights, activation)
    L = len(weights)
    at_inputs, of_weights = np.zeros(L), np.zeros(L)
    delta = dout
    for l in reversed(range(L)):
        g = delta * slope_from_output(hs[l + 1], activation)
        dW = np.einsum("ni,nj->ij", hs[l], delta)
        delta = g @ weights[l].T
        of_weights[l] = np.sqrt((dW**2).sum())
        at_inputs[L - 1 - l] = np.sqrt((delta**2).sum())
    return at_inputs, of_weights
