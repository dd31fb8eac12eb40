"""perceptron_fit: no bias at all; b stays 0."""
import numpy as np


def perceptron_fit(X, y, epochs):
    w, errors = np.zeros(X.shape[1]), []
    for _ in range(epochs):
        n = 0
        for xi, yi in zip(X, y):
            if (1 if xi @ w > 0 else -1) != yi:
                w = w + yi * xi
                n += 1
        errors.append(n)
        if n == 0:
            break
    return w, 0.0, errors
