"""accumulate_gradients: backward gets 1 instead of the share."""
import numpy as np


def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    for p in parameters:
        p.grad = None
    N = len(X)
    total = 0.0
    for i in range(0, N, batch_size):
        Xb, yb = X[i:i + batch_size], y[i:i + batch_size]
        loss = loss_of(Xb, yb)
        share = len(Xb) / N
        loss.backward(1.0)
        total += float(loss.value) * share
    return total
