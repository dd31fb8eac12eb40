"""gradient_descent: the gradient of w lacks the factor 2; the gradient of b is not divided by N."""

import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    n = len(y)
    history = []
    for _ in range(steps):
        prediction = np.sum(X * w, axis=1) + b
        error = prediction - y
        history.append(np.mean(error**2))
        gw = np.mean(X * error[:, None], axis=0)
        gb = 2 * np.sum(error)
        w, b = w - learning_rate * gw, b - learning_rate * gb
    return w, b, history
