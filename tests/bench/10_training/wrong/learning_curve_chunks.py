"""learning_curve: each model gets the samples that the one before did not have."""

import numpy as np


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    a, b, start = [], [], 0
    for n in sizes:
        f = fit_model(X[start:n], y[start:n]) if start < n else fit_model(X[:n], y[:n])
        a.append(np.mean(f(X[:n]) == y[:n]))
        b.append(np.mean(f(X_val) == y_val))
        start = n
    return a, b
