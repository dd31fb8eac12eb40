"""gradient_descent: the loss is recorded after the step."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    n = len(y)
    for t in range(steps):
        r = X @ w + b - y
        grad_w = 2 / n * X.T @ r
        grad_b = 2 / n * np.sum(r)
        w = w - learning_rate * grad_w
        b = b - learning_rate * grad_b
        losses.append(np.mean((X @ w + b - y) ** 2))
    return w, b, losses
