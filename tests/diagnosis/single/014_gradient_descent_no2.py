"""gradient_descent: the factor 2 is missing in both gradients."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    n = len(y)
    for t in range(steps):
        r = X @ w + b - y
        losses.append(np.mean(r ** 2))
        grad_w = X.T @ r / n
        grad_b = np.sum(r) / n
        w = w - learning_rate * grad_w
        b = b - learning_rate * grad_b
    return w, b, losses
