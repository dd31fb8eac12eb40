"""standardize: the new samples are scaled by their own statistics."""
import numpy as np


def standardize(X_train, X_new):
    X_train = np.asarray(X_train, dtype=float)
    mean = X_train.mean(axis=0)
    std = X_train.std(axis=0)
    std = np.where(np.ptp(X_train, axis=0) == 0, 1.0, std)
    return (X_train - mean) / std, (X_new - X_new.mean(axis=0)) / np.where(X_new.std(axis=0) == 0, 1, X_new.std(axis=0))
