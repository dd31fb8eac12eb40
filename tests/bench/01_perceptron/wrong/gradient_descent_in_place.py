"""gradient_descent: the caller's weights move too."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        r = X @ w + b - y
        losses.append(np.mean(r**2))
        w -= 2 * learning_rate * X.T @ r / len(y)
        b -= 2 * learning_rate * np.mean(r)
    return w, b, losses
