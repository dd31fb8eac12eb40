"""minibatches: the labels are not shuffled along."""
import numpy as np


def minibatches(X, y, batch_size, rng):
    order = rng.permutation(len(X))
    batches = []
    for start in range(0, len(X), batch_size):
        rows = order[start:start + batch_size]
        batches.append((X[rows], y[start:start + batch_size]))
    return batches
