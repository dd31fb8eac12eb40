"""minibatches: the last short batch is dropped, so the samples that are left over are never handed out."""

import numpy as np


def minibatches(X, y, batch_size, rng):
    count = len(X)
    order = rng.permutation(count)
    batches = []
    begin = 0
    while begin + batch_size <= count:
        chosen = order[begin:begin + batch_size]
        batches.append((X[chosen], y[chosen]))
        begin += batch_size
    return batches
