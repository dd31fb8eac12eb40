"""graph_descent: the gradients are cleared once before the first step, but not between the steps."""

import numpy as np


def zero_grad(parameters):
    for p in parameters:
        p.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = []
    zero_grad(parameters)
    for step in range(steps):
        loss = loss_of()
        losses.append(float(loss.value))
        loss.backward()
        for p in parameters:
            if p.grad is not None:
                p.value = p.value - learning_rate * p.grad
    return np.array(losses, dtype=float)
