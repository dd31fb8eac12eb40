"""gradient_norms: the largest singular value."""

import numpy as np


def gradient_norms(X, weights, activation, dout):
    f, df = {
        "linear": (lambda z: z, lambda h: 1.0),
        "tanh": (np.tanh, lambda h: 1 - h**2),
        "relu": (lambda z: np.maximum(0, z), lambda h: h > 0),
        "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda h: h * (1 - h)),
    }[activation]
    hs = [X]
    for w in weights:
        hs.append(f(hs[-1] @ w))
    norms, passed = [], []
    for i in range(len(weights) - 1, -1, -1):
        dz = dout * df(hs[i + 1])
        norms.append(np.linalg.norm(hs[i].T @ dz, ord=2))
        dout = dz @ weights[i].T
        passed.append(np.linalg.norm(dout, ord=2))
    return np.array(passed[::-1]), np.array(norms[::-1])
