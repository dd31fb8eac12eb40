"""gradient_descent: losses after each step."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        r = X @ w + b - y
        w = w - 2 * learning_rate * X.T @ r / len(y)
        b = b - 2 * learning_rate * np.mean(r)
        losses.append(np.mean((X @ w + b - y) ** 2))
    return w, b, losses
