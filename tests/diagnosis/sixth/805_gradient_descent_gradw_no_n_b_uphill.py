"""gradient_descent: the gradient of w is not divided by N; the bias moves up its gradient (plus instead of minus)."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    n = len(y)
    weights = np.array(w, dtype=float)
    bias = float(b)
    losses = np.zeros(steps)
    for t in range(steps):
        residual = X @ weights + bias - y
        losses[t] = residual @ residual / n
        grad_w = 2.0 * (X.T @ residual)
        grad_b = 2.0 / n * residual.sum()
        weights = weights - learning_rate * grad_w
        bias = bias + learning_rate * grad_b
    return weights, bias, losses
