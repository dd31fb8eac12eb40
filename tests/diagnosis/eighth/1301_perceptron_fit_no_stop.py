"""perceptron_fit: training does not stop after the first clean epoch, so errors always has `epochs` entries."""

import numpy as np


def perceptron_fit(X, y, epochs):
    n, d = X.shape
    weights = np.zeros(d)
    bias = 0.0
    errors = []
    for _ in range(epochs):
        wrong = 0
        for i in range(n):
            score = np.dot(X[i], weights) + bias
            guess = 1 if score > 0 else -1
            if guess != y[i]:
                weights = weights + y[i] * X[i]
                bias = bias + float(y[i])
                wrong += 1
        errors.append(wrong)
    return weights, bias, errors
