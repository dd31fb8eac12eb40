"""gradient_descent: y as a column against rows, an (N, N) array of errors."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    y = y.reshape(-1, 1)
    for _ in range(steps):
        r = X @ w + b - y
        losses.append(np.mean(r**2))
        w = w - 2 * learning_rate * X.T @ r.mean(axis=0) / len(y)
        b = b - 2 * learning_rate * r.mean()
    return w, b, losses
