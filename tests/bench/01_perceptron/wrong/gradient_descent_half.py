"""gradient_descent: the factor 2 is missing."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        r = X @ w + b - y
        losses.append(np.mean(r**2))
        w = w - learning_rate * X.T @ r / len(y)
        b = b - learning_rate * np.mean(r)
    return w, b, losses
