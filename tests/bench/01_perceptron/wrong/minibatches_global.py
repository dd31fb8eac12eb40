"""minibatches: numpy's global generator."""
import numpy as np


def minibatches(X, y, batch_size, rng):
    order = np.random.permutation(len(X))
    for i in range(0, len(X), batch_size):
        yield X[order[i : i + batch_size]], y[order[i : i + batch_size]]
