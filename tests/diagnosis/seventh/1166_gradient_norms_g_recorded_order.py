"""gradient_norms: at_inputs holds the norm of g, the gradient at the sums, before it is multiplied by the transposed weights; of_weights is in the order from the top layer down to the first."""

import numpy as np


def gradient_norms(X, weights, activation, dout):
    h = np.asarray(X, dtype=float)
    tape = []
    for W in weights:
        z = h @ W
        if activation == "sigmoid":
            out = 1 / (1 + np.exp(-z))
            d = out * (1 - out)
        elif activation == "tanh":
            out = np.tanh(z)
            d = 1 - out * out
        elif activation == "relu":
            out = z * (z > 0)
            d = (z > 0).astype(float)
        else:
            out, d = z, np.ones(z.shape)
        tape.append((h, W, d))
        h = out
    at_inputs, of_weights = [], []
    grad = dout
    for below, W, d in tape[::-1]:
        g = grad * d
        grad = g.dot(W.T)
        at_inputs.insert(0, np.linalg.norm(g))
        of_weights.append(np.linalg.norm(below.T.dot(g)))
    return np.array(at_inputs), np.array(of_weights)
