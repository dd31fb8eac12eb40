"""graph_descent: a parameter without gradient stops it."""

import numpy as np


def zero_grad(parameters):
    for p in parameters:
        p.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = np.zeros(steps)
    for i in range(steps):
        zero_grad(parameters)
        loss = loss_of()
        losses[i] = loss.value
        loss.backward()
        for p in parameters:
            p.value = p.value - learning_rate * p.grad
    return losses
