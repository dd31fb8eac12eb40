"""gradient_descent: the recorded losses have a factor 1/2, they are half the mean squared error."""

import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    N = X.shape[0]
    w = np.array(w, dtype=float)
    losses = np.zeros(steps)
    for t in range(steps):
        residual = X @ w + b - y
        losses[t] = residual @ residual / (2 * N)
        grad_w = 2 / N * (X.T @ residual)
        grad_b = 2 / N * residual.sum()
        w = w - learning_rate * grad_w
        b = b - learning_rate * grad_b
    return w, float(b), losses
