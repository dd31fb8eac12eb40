"""minibatches: the last, short batch is dropped when batch_size does not divide N."""
import numpy as np


def minibatches(X, y, batch_size, rng):
    order = rng.permutation(len(X))
    pairs = []
    for start in range(0, len(X) - batch_size + 1, batch_size):
        chosen = order[start : start + batch_size]
        pairs.append((X[chosen], y[chosen]))
    return pairs
