"""gradient_descent: b moves by the errors of the new w."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        losses.append(np.mean((X @ w + b - y) ** 2))
        w = w - 2 * learning_rate * X.T @ (X @ w + b - y) / len(y)
        b = b - 2 * learning_rate * np.mean(X @ w + b - y)
    return w, b, losses
