"""gradient_descent: the gradient lacks the factor 2, in w and in b."""

import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    N = len(y)
    losses = []
    for t in range(steps):
        err = X @ w + b - y
        losses.append(np.mean(err ** 2))
        dw = X.T @ err / N
        db = err.sum() / N
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, float(b), losses
