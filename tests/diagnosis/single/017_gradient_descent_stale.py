"""gradient_descent: the gradient of b is taken with the new w."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    n = len(y)
    for t in range(steps):
        r = X @ w + b - y
        losses.append(np.mean(r ** 2))
        grad_w = 2 / n * X.T @ r
        w = w - learning_rate * grad_w
        grad_b = 2 / n * np.sum(X @ w + b - y)
        b = b - learning_rate * grad_b
    return w, b, losses
