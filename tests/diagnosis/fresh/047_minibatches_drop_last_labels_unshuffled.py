"""minibatches: the short last batch is dropped; the labels are not shuffled with the samples."""

import numpy as np


def minibatches(X, y, batch_size, rng):
    N = X.shape[0]
    order = rng.permutation(N)
    Xs = X[order]
    batches = []
    for k in range(N // batch_size):
        sl = slice(k * batch_size, (k + 1) * batch_size)
        batches.append((Xs[sl], y[sl]))
    return batches
