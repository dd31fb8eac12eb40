"""standardize: Z_train is divided by the deviation with N - 1; Z_new is shifted by its own mean."""

import numpy as np


def standardize(X_train, X_new):
    X_train = np.asarray(X_train, dtype=float)
    X_new = np.asarray(X_new, dtype=float)
    mu = X_train.mean(axis=0)
    constant = (X_train == X_train[0]).all(axis=0)
    sd = np.where(constant, 1.0, X_train.std(axis=0))
    n = len(X_train)
    sample_sd = np.where(constant, 1.0, sd * np.sqrt(n / max(n - 1, 1)))
    Z_train = (X_train - mu) / sample_sd
    Z_new = (X_new - X_new.mean(axis=0)) / sd
    return Z_train, Z_new
