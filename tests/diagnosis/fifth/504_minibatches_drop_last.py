"""minibatches: the last, short batch is dropped: only N // batch_size full batches are returned."""
import numpy as np


def minibatches(X, y, batch_size, rng):
    order = rng.permutation(len(X))
    batches = []
    for number in range(len(X) // batch_size):
        chosen = order[number * batch_size : (number + 1) * batch_size]
        batches.append((X[chosen], y[chosen]))
    return batches
