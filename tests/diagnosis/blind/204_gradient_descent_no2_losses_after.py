"""gradient_descent: the factor 2 is missing from the gradient of w; losses[t] is the loss after step t instead of before it."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    N = len(y)
    weights, bias = np.array(w, dtype=float), float(b)
    losses = np.zeros(steps)
    for t in range(steps):
        residual = X @ weights + bias - y
        grad_w = (residual @ X) / N
        weights = weights - learning_rate * grad_w
        grad_b = 2.0 * residual.sum() / N
        bias = bias - learning_rate * grad_b
        losses[t] = ((X @ weights + bias - y) ** 2).sum() / N
    return weights, float(bias), losses
