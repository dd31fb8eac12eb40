"""gradient_norms: the roots are forgotten: sums of squares."""
import numpy as np


def f(z, activation):
    if activation == "sigmoid":
        return 1 / (1 + np.exp(-z))
    if activation == "tanh":
        return np.tanh(z)
    if activation == "relu":
        return np.maximum(z, 0)
    return z


def gradient_norms(X, weights, activation, dout):
    hs = [X]
    for W in weights:
        hs.append(f(hs[-1] @ W, activation))
    L = len(weights)
    at_inputs, of_weights = np.zeros(L), np.zeros(L)
    g = dout
    for l in range(L - 1, -1, -1):
        out = hs[l + 1]
        if activation == "sigmoid":
            g = g * out * (1 - out)
        elif activation == "tanh":
            g = g * (1 - out ** 2)
        elif activation == "relu":
            g = g * (out > 0)
        of_weights[l] = np.sum((hs[l].T @ g) ** 2)
        g = g @ weights[l].T
        at_inputs[l] = np.sum(g ** 2)
    return at_inputs, of_weights
