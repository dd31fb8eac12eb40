"""gradient_descent: w climbs instead of descending (plus sign); the loss is a sum, not a mean."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    n = len(y)
    for t in range(steps):
        r = X @ w + b - y
        losses.append(np.sum(r ** 2))
        grad_w = 2 / n * X.T @ r
        grad_b = 2 / n * np.sum(r)
        w = w + learning_rate * grad_w
        b = b - learning_rate * grad_b
    return w, b, losses
