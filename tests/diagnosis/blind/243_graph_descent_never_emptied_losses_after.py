"""graph_descent: the gradients are emptied once before the first step, not in every step, so each step goes along the sum of all gradients so far; losses holds the loss after each step, from a second call of loss_of, instead of the loss before it."""
import numpy as np


def zero_grad(parameters):
    for parameter in parameters:
        parameter.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = np.empty(steps)
    zero_grad(parameters)
    for step in range(steps):
        loss = loss_of()
        loss.backward()
        for parameter in parameters:
            gradient = parameter.grad
            if gradient is not None:
                parameter.value = parameter.value - learning_rate * gradient
        losses[step] = float(loss_of().value)
    return losses
