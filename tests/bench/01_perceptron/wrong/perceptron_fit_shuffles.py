"""perceptron_fit: visits the samples in a random order."""
import numpy as np


def perceptron_fit(X, y, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    rng = np.random.default_rng(0)
    for _ in range(epochs):
        n = 0
        for i in rng.permutation(len(y)):
            if (1 if X[i] @ w + b > 0 else -1) != y[i]:
                w, b, n = w + y[i] * X[i], b + y[i], n + 1
        errors.append(n)
        if n == 0:
            break
    return w, b, errors
