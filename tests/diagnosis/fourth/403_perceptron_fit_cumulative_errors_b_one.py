"""perceptron_fit: the error counter is not reset at the start of an epoch, so errors holds running totals and training stops early only if the first epoch is clean; the bias starts at 1 instead of 0."""

import numpy as np


def perceptron_fit(X, y, epochs):
    n, d = np.shape(X)
    w, b = np.zeros(d), 1.0
    errors = []
    mistakes = 0
    for epoch in range(epochs):
        for i in range(n):
            guess = 1 if np.dot(X[i], w) + b > 0 else -1
            if guess != y[i]:
                w = w + y[i] * X[i]
                b = b + int(y[i])
                mistakes = mistakes + 1
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, float(b), errors
