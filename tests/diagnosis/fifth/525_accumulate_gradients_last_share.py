"""accumulate_gradients: every mini-batch, the short last one too, counts with the share batch_size / N instead of with its own number of samples / N."""
import numpy as np


def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    for parameter in parameters:
        parameter.grad = None
    n = len(X)
    whole = 0.0
    first = 0
    while first < n:
        last = min(first + batch_size, n)
        share = batch_size / n
        loss = loss_of(X[first:last], y[first:last])
        loss.backward(share)
        whole += share * float(loss.value)
        first = last
    return whole
