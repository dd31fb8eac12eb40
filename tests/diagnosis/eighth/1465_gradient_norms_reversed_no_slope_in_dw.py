"""gradient_norms: at_inputs is returned in the order from the last layer to the first; the slope of the activation is left out of the gradient of the weights (of_weights)."""
import numpy as np


def gradient_norms(X, weights, activation, dout):
    functions = {
        "linear": (lambda z: z, lambda h: np.ones_like(h)),
        "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda h: h * (1 - h)),
        "tanh": (np.tanh, lambda h: 1 - h * h),
        "relu": (lambda z: np.maximum(z, 0), lambda h: np.where(h > 0, 1.0, 0.0)),
    }
    f, slope = functions[activation]
    stack = []
    h = X
    for W in weights:
        out = f(h @ W)
        stack.append((h, W, out))
        h = out
    delta = dout
    at_inputs, of_weights = [], []
    while stack:
        below, W, out = stack.pop()
        g = delta * slope(out)
        dW = below.T @ delta
        delta = g @ W.T
        at_inputs.append(np.sqrt((delta * delta).sum()))
        of_weights.append(np.sqrt((dW * dW).sum()))
    at_inputs = np.array(at_inputs)
    of_weights = np.array(of_weights)[::-1]
    return at_inputs, of_weights
