"""recognise_digits: a linear classifier, trained far too little."""

import numpy as np


def recognise_digits(X, y, X_new, rng):
    W, b, T = np.zeros((64, 10)), np.zeros(10), np.eye(10)[y]
    for _ in range(3):
        s = X / 16 @ W + b
        p = np.exp(s - s.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        d = (p - T) / len(y)
        W, b = W - 0.1 * (X / 16).T @ d, b - 0.1 * d.sum(0)
    return (X_new / 16 @ W + b).argmax(1)
