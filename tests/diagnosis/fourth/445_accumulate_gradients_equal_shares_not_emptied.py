"""accumulate_gradients: every mini-batch starts its backward pass with 1 / (number of mini-batches) instead of its share n_b / N; what grad held before is not emptied and counts."""

import numpy as np


def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    samples = X.shape[0]
    starts = range(0, samples, batch_size)
    total = 0.0
    for start in starts:
        X_part, y_part = X[start:start + batch_size], y[start:start + batch_size]
        loss = loss_of(X_part, y_part)
        loss.backward(1.0 / len(starts))
        total += float(loss.value) * len(X_part)
    return total / samples
