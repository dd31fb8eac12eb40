"""learning_curve: the training accuracy is taken on all samples."""

import numpy as np


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    a, b = [], []
    for n in sizes:
        f = fit_model(X[:n], y[:n])
        a.append(np.mean(f(X) == y))
        b.append(np.mean(f(X_val) == y_val))
    return a, b
