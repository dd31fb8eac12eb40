"""perceptron_fit: runs all epochs."""
import numpy as np


def perceptron_fit(X, y, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        n = 0
        for xi, yi in zip(X, y):
            if (1 if xi @ w + b > 0 else -1) != yi:
                w, b, n = w + yi * xi, b + yi, n + 1
        errors.append(n)
    return w, b, errors
