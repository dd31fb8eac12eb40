"""gradient_norms: dW is computed from the gradient at the layer's output, without the slope of the activation (the slope is in the part that is passed down)."""
import numpy as np


def gradient_norms(X, weights, activation, dout):
    def f(z):
        if activation == "linear":
            return z
        if activation == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if activation == "tanh":
            return np.tanh(z)
        return np.maximum(z, 0)

    def slope(h):
        if activation == "linear":
            return np.ones_like(h)
        if activation == "sigmoid":
            return h * (1 - h)
        if activation == "tanh":
            return 1 - h ** 2
        return (h > 0).astype(float)

    outputs = [np.asarray(X, dtype=float)]
    for W in weights:
        outputs.append(f(outputs[-1] @ W))
    at_inputs, of_weights = [], []
    delta = np.array(dout, dtype=float)
    for l in reversed(range(len(weights))):
        g = delta * slope(outputs[l + 1])
        of_weights.insert(0, np.linalg.norm(outputs[l].T @ delta))
        delta = g @ weights[l].T
        at_inputs.insert(0, np.linalg.norm(delta))
    return np.array(at_inputs), np.array(of_weights)
