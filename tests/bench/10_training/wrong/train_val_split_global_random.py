"""train_val_split: the order is drawn from numpy's global generator."""

import numpy as np


def train_val_split(X, y, val_count, rng):
    order = np.random.permutation(len(y))
    val, train = order[:val_count], order[val_count:]
    return X[train], y[train], X[val], y[val]
