"""perceptron_fit: returns the total number of errors."""
import numpy as np


def perceptron_fit(X, y, epochs):
    w, b, total = np.zeros(X.shape[1]), 0.0, 0
    for _ in range(epochs):
        before = total
        for xi, yi in zip(X, y):
            if (1 if xi @ w + b > 0 else -1) != yi:
                w, b, total = w + yi * xi, b + yi, total + 1
        if total == before:
            break
    return w, b, total
