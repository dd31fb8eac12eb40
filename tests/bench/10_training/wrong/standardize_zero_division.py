"""standardize: constant features are divided by 0."""

import numpy as np


def standardize(X_train, X_new):
    return (X_train - X_train.mean(0)) / X_train.std(0), (X_new - X_train.mean(0)) / X_train.std(0)
