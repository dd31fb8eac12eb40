"""gradient_descent: the gradient of the bias is computed from the errors after w has already moved in the same step; the factor 2 is missing in the gradient of w."""

import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    N = X.shape[0]
    losses = []
    for _ in range(steps):
        diff = X @ w + b - y
        losses.append(float((diff**2).sum() / N))
        grad_w = (X.T @ diff) / N
        w = w - learning_rate * grad_w
        diff = X @ w + b - y
        grad_b = 2 * diff.sum() / N
        b = b - learning_rate * grad_b
    return w, float(b), losses
