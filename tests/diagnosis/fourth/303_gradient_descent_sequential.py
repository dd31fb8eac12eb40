"""gradient_descent: the bias gradient is computed from new errors after w has already been moved, not at the same point as the gradient of w."""

import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    n = X.shape[0]
    losses = np.empty(steps)
    for t in range(steps):
        gap = X @ w + b - y
        losses[t] = gap @ gap / n
        slope_w = 2.0 / n * (gap @ X)
        w = w - learning_rate * slope_w
        slope_b = 2.0 / n * (X @ w + b - y).sum()
        b = b - learning_rate * slope_b
    return w, float(b), losses
