"""graph_descent: the gradients are emptied only once before the first step, so later steps go along the sum of all gradients so far."""

import numpy as np


def zero_grad(parameters):
    for parameter in parameters:
        parameter.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = np.zeros(steps)
    zero_grad(parameters)
    for step in range(steps):
        loss = loss_of()
        losses[step] = loss.value
        loss.backward()
        for parameter in parameters:
            if parameter.grad is not None:
                parameter.value = np.array(parameter.value - learning_rate * parameter.grad)
    return losses
