"""gradient_descent: losses[t] is the loss after step t has moved w and b, not before it."""

import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    n = len(y)
    history = np.empty(steps)

    def residual(weights, bias):
        return np.einsum("nd,d->n", X, weights) + bias - y

    for t in range(steps):
        r = residual(w, b)
        grad_w = 2.0 / n * np.einsum("nd,n->d", X, r)
        grad_b = 2.0 / n * np.sum(r)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
        history[t] = np.mean(residual(w, b) ** 2)

    return w, float(b), history
