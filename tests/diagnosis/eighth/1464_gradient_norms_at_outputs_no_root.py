"""gradient_norms: at_inputs holds the norms of the gradient at the outputs of the layers (delta before it passes the layer) instead of at the inputs; of_weights holds the sum of the squares without the root."""
import numpy as np


def forward(X, weights, activation):
    h = [np.asarray(X) * 1.0]
    for W in weights:
        z = h[-1] @ W
        if activation == "linear":
            h.append(z)
        elif activation == "sigmoid":
            h.append(1 / (1 + np.exp(-z)))
        elif activation == "tanh":
            h.append(np.tanh(z))
        else:
            h.append(np.maximum(z, 0))
    return h


def derivative(h, activation):
    if activation == "linear":
        return 1.0
    if activation == "sigmoid":
        return h * (1 - h)
    if activation == "tanh":
        return 1 - h ** 2
    return (h > 0) * 1.0


def gradient_norms(X, weights, activation, dout):
    h = forward(X, weights, activation)
    inputs, params = [], []
    arriving = dout
    for l in reversed(range(len(weights))):
        g = arriving * derivative(h[l + 1], activation)
        leaving = g @ weights[l].T
        squares = np.sum((h[l].T @ g) ** 2)
        inputs.insert(0, np.linalg.norm(arriving))
        params.insert(0, squares)
        arriving = leaving
    return np.array(inputs), np.array(params)
