"""train_val_split: two independent draws, so that some samples are on both sides."""

import numpy as np


def train_val_split(X, y, val_count, rng):
    val = rng.choice(len(y), val_count, replace=False)
    train = rng.choice(len(y), len(y) - val_count, replace=False)
    return X[train], y[train], X[val], y[val]
