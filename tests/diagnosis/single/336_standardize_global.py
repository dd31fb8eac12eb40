"""standardize: one mean and deviation for all features."""
import numpy as np


def standardize(X_train, X_new):
    X_train = np.asarray(X_train, dtype=float)
    mean = X_train.mean()
    std = X_train.std()
    std = np.where(np.ptp(X_train) == 0, 1.0, std)
    return (X_train - mean) / std, (X_new - mean) / std
