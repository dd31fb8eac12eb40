"""gradient_descent: the gradient of b is computed after w has been moved, with the new weights; losses holds the loss after each step instead of before it."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    n = len(y)
    losses = []

    def residual(w, b):
        return X @ w + b - y

    for _ in range(steps):
        r = residual(w, b)
        w_new = w - learning_rate * 2 / n * (X.T @ r)
        b_new = b - learning_rate * 2 / n * residual(w_new, b).sum()
        w, b = w_new, b_new
        losses.append(float(np.mean(residual(w, b) ** 2)))
    return w, float(b), losses
