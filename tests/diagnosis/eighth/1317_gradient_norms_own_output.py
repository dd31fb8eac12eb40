"""gradient_norms: the gradient of a layer's weights is formed with the layer's own output instead of its input (of_weights wrong)."""
import numpy as np


def gradient_norms(X, weights, activation, dout):
    def act(z):
        if activation == "sigmoid":
            return 1.0 / (1.0 + np.exp(-z))
        if activation == "tanh":
            return np.tanh(z)
        if activation == "relu":
            return np.where(z > 0, z, 0.0)
        return z

    def slope(h):
        if activation == "sigmoid":
            return h - h * h
        if activation == "tanh":
            return (1 - h) * (1 + h)
        if activation == "relu":
            return (h > 0).astype(float)
        return np.ones_like(h)

    outputs = [np.asarray(X, dtype=float)]
    for W in weights:
        outputs.append(act(outputs[-1] @ W))
    L = len(weights)
    at_inputs = np.empty(L)
    of_weights = np.empty(L)
    delta = np.array(dout, dtype=float)
    for l in range(L - 1, -1, -1):
        g = delta * slope(outputs[l + 1])
        below = outputs[l + 1]
        of_weights[l] = np.sqrt(np.sum((below.T @ g) ** 2))
        delta = g @ weights[l].T
        at_inputs[l] = np.sqrt(np.sum(delta ** 2))
    return at_inputs, of_weights
