"""gradient_descent: uphill."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        r = y - (X @ w + b)
        losses.append(np.mean(r**2))
        w = w - 2 * learning_rate * X.T @ r / len(y)
        b = b - 2 * learning_rate * r.mean()
    return w, b, losses
