"""perceptron_fit: y * score <= 0 counts every tie."""
import numpy as np


def perceptron_fit(X, y, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        n = 0
        for xi, yi in zip(X, y):
            if yi * (xi @ w + b) <= 0:
                w, b, n = w + yi * xi, b + yi, n + 1
        errors.append(n)
        if n == 0:
            break
    return w, b, errors
