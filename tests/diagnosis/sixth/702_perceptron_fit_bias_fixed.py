"""perceptron_fit: the bias is never updated."""
import numpy as np


def perceptron_fit(X, y, epochs):
    X = np.asarray(X, dtype=float)
    n_samples, n_features = X.shape
    w = np.zeros(n_features)
    b = 0.0
    errors = []
    for epoch in range(epochs):
        mistakes = 0
        for xi, yi in zip(X, y):
            guess = 1 if xi @ w + b > 0 else -1
            if guess != yi:
                w = w + yi * xi
                mistakes += 1
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, float(b), errors
