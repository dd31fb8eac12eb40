"""perceptron_fit: all predictions of an epoch are made with the weights of its start, not with those of the moment; the clean epoch is not recorded, the last 0 of errors is missing."""

import numpy as np


def perceptron_fit(X, y, epochs):
    X = np.asarray(X, dtype=float)
    w, b = np.zeros(X.shape[1]), 0.0
    errors = []
    for epoch in range(epochs):
        mistakes = 0
        w_now, b_now = w, b
        for xi, yi in zip(X, y):
            predicted = np.where(xi @ w_now + b_now > 0, 1, -1)
            if predicted != yi:
                mistakes += 1
                w = w + yi * xi
                b = b + float(yi)
        if mistakes == 0:
            break
        errors.append(mistakes)
    return w, b, errors
