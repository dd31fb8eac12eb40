"""gradient_norms: at_inputs[l] holds the norm of the gradient at the output of layer l instead of at its input (measured before the gradient has passed the layer); the gradient of the weights is divided by the number of samples N, so of_weights is N times too small."""
import numpy as np


def _forward(name, z):
    return {
        "linear": lambda u: u,
        "sigmoid": lambda u: 1 / (1 + np.exp(-u)),
        "tanh": np.tanh,
        "relu": lambda u: np.maximum(u, 0.0),
    }[name](z)


def _slope(name, h):
    if name == "sigmoid":
        return h * (1 - h)
    if name == "tanh":
        return 1 - h**2
    if name == "relu":
        return (h > 0).astype(float)
    return np.ones_like(h)


def _length(a):
    return np.sqrt(np.sum(a * a))


def gradient_norms(X, weights, activation, dout):
    outputs = [np.asarray(X, dtype=float)]
    for W in weights:
        outputs.append(_forward(activation, outputs[-1] @ W))
    depth = len(weights)
    at_inputs, of_weights = np.zeros(depth), np.zeros(depth)
    delta = np.asarray(dout, dtype=float)
    for l in reversed(range(depth)):
        at_inputs[l] = _length(delta)
        g = delta * _slope(activation, outputs[l + 1])
        of_weights[l] = _length(outputs[l].T @ g) / len(X)
        delta = g @ weights[l].T
    return at_inputs, of_weights
