"""perceptron_fit: the clean epoch, which ends the training, is missing from errors."""

import numpy as np


def perceptron_fit(X, y, epochs):
    w = np.zeros(X.shape[1])
    b = 0.0
    errors = []
    for _ in range(epochs):
        wrong = 0
        for xi, yi in zip(X, y):
            guess = 1 if xi @ w + b > 0 else -1
            if guess != yi:
                w = w + yi * xi
                b = b + float(yi)
                wrong += 1
        if wrong == 0:
            break
        errors.append(wrong)
    return w, b, errors
