"""accumulate_gradients: the loss is the plain mean of the batch losses, whatever their sizes; old gradients are not cleared."""

import numpy as np


def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    N = len(X)
    losses = []
    for start in range(0, N, batch_size):
        xb, yb = X[start:start + batch_size], y[start:start + batch_size]
        loss = loss_of(xb, yb)
        losses.append(float(loss.value))
        loss.backward(len(xb) / N)
    return float(np.mean(losses))
