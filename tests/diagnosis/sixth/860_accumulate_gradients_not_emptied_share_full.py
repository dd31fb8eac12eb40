"""accumulate_gradients: the gradients from before are not emptied and count; the share of a mini-batch is batch_size / N, wrong for a short last one."""
import numpy as np


def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    N = len(X)
    total = 0.0
    start = 0
    while start < N:
        xb = X[start:start + batch_size]
        yb = y[start:start + batch_size]
        share = batch_size / N
        loss = loss_of(xb, yb)
        loss.backward(share)
        total += share * float(loss.value)
        start += batch_size
    return total
