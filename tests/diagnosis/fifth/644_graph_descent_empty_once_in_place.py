"""graph_descent: the gradients are emptied only once, before the first step, so every step goes along the sum of all gradients so far; the step writes into the old value array (-=) instead of giving the parameter a new one."""
import numpy as np


def zero_grad(parameters):
    for parameter in parameters:
        parameter.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = np.zeros(steps)
    zero_grad(parameters)
    for t in range(steps):
        loss = loss_of()
        losses[t] = loss.value
        loss.backward()
        for parameter in parameters:
            if parameter.grad is not None:
                parameter.value -= learning_rate * parameter.grad
    return losses
