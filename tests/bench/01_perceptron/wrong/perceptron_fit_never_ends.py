"""perceptron_fit: until clean, whatever epochs says."""
import numpy as np


def perceptron_fit(X, y, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, [1]
    while errors[-1]:
        errors.append(0)
        for xi, yi in zip(X, y):
            if (1 if xi @ w + b > 0 else -1) != yi:
                w, b = w + yi * xi, b + yi
                errors[-1] += 1
    return w, b, errors[1:]
