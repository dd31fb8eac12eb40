"""train_val_split: the caller's arrays are shuffled in place."""

import numpy as np


def train_val_split(X, y, val_count, rng):
    state = rng.bit_generator.state
    rng.shuffle(X)
    rng.bit_generator.state = state
    rng.shuffle(y)
    return X[val_count:], y[val_count:], X[:val_count], y[:val_count]
