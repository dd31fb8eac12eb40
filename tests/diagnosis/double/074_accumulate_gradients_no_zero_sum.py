"""accumulate_gradients: the grads from before are not emptied; the loss is the sum of the batches' means."""
import numpy as np


def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    N = len(X)
    total = 0.0
    for i in range(0, N, batch_size):
        Xb, yb = X[i:i + batch_size], y[i:i + batch_size]
        loss = loss_of(Xb, yb)
        share = len(Xb) / N
        loss.backward(share)
        total += float(loss.value)
    return total
