"""gradient_descent: losses[t] is the loss after step t instead of before it; the gradient of b lacks the factor 2."""

import numpy as np


def mean_square(v):
    return float(np.mean(np.square(v)))


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    weights, offset = np.array(w, dtype=float), float(b)
    for _ in range(steps):
        errors = np.dot(X, weights) + offset - y
        gradient = 2 * np.mean(errors[:, None] * X, axis=0)
        weights = weights - learning_rate * gradient
        offset = offset - learning_rate * float(np.mean(errors))
        losses.append(mean_square(np.dot(X, weights) + offset - y))
    return weights, offset, losses
