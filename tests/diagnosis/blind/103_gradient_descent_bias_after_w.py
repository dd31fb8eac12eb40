"""gradient_descent: the gradient of the bias is computed with the weights that have already moved, not at the same point as that of w."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    N = len(y)
    weights, bias = np.array(w, dtype=float), float(b)
    losses = np.zeros(steps)
    for t in range(steps):
        residual = X @ weights + bias - y
        losses[t] = (residual**2).sum() / N
        grad_w = 2.0 * (residual @ X) / N
        weights = weights - learning_rate * grad_w
        grad_b = 2.0 * (X @ weights + bias - y).sum() / N
        bias = bias - learning_rate * grad_b
    return weights, float(bias), losses
