"""gradient_descent: the gradient of b is computed with the weights that have already been moved; losses are recorded after each step instead of before it."""

import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    def gaps(weights, bias):
        return X @ weights + bias - y

    losses = []
    for t in range(steps):
        dw = 2.0 * X.T @ gaps(w, b) / len(X)
        w = w - learning_rate * dw
        db = 2.0 * gaps(w, b).mean()
        b = b - learning_rate * db
        losses.append(float(np.mean(gaps(w, b) ** 2)))
    return w, float(b), losses
