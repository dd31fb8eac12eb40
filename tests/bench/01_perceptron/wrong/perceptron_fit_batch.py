"""perceptron_fit: one summed update for all errors of an epoch."""
import numpy as np


def perceptron_fit(X, y, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = np.where(X @ w + b > 0, 1, -1) != y
        errors.append(int(wrong.sum()))
        if not wrong.any():
            break
        w = w + (y[wrong, None] * X[wrong]).sum(axis=0)
        b = b + y[wrong].sum()
    return w, b, errors
