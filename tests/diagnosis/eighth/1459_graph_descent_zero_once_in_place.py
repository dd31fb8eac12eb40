"""graph_descent: the gradients are emptied once before the loop instead of in every step, so they pile up; p.value is changed in place with -=, the array from before is damaged."""

import numpy as np


def zero_grad(parameters):
    for p in parameters:
        p.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = np.zeros(steps)
    zero_grad(parameters)
    for t in range(steps):
        loss = loss_of()
        losses[t] = float(loss.value)
        loss.backward()
        for p in parameters:
            if p.grad is None:
                continue
            p.value -= learning_rate * p.grad
    return losses
