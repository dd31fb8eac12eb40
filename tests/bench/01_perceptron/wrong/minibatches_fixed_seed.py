"""minibatches: a generator of its own, seeded with 42."""
import numpy as np


def minibatches(X, y, batch_size, rng):
    rng = np.random.default_rng(42)
    order = rng.permutation(len(X))
    for i in range(0, len(X), batch_size):
        yield X[order[i : i + batch_size]], y[order[i : i + batch_size]]
