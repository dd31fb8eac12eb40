"""learning_curve: only so many validation samples are used."""

import numpy as np


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    a, b = [], []
    for n in sizes:
        f = fit_model(X[:n], y[:n])
        a.append(np.mean(f(X[:n]) == y[:n]))
        b.append(np.mean(f(X_val[:n]) == y_val[:n]))
    return a, b
