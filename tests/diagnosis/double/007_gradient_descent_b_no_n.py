"""gradient_descent: grad_b is not divided by N; the loss has a factor 1/2."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    n = len(y)
    for t in range(steps):
        r = X @ w + b - y
        losses.append(np.mean(r ** 2) / 2)
        grad_w = 2 / n * X.T @ r
        grad_b = 2 * np.sum(r)
        w = w - learning_rate * grad_w
        b = b - learning_rate * grad_b
    return w, b, losses
