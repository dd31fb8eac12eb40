"""standardize: works in place, on whole numbers."""

import numpy as np


def standardize(X_train, X_new):
    mean, std = X_train.mean(0), X_train.std(0)
    std[std == 0] = 1
    X_train -= mean.astype(X_train.dtype)
    X_new -= mean.astype(X_new.dtype)
    return X_train / std, X_new / std
