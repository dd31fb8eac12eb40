"""zero_grad, graph_descent: the gradients are emptied only once before the first step and not in every step, so they pile up; the step goes uphill, learning_rate * grad is added to the value in place of subtracted."""

import numpy as np


def zero_grad(parameters):
    for p in parameters:
        p.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = []
    zero_grad(parameters)
    for _ in range(steps):
        loss = loss_of()
        losses.append(float(loss.value))
        loss.backward()
        for p in parameters:
            if p.grad is not None:
                p.value = p.value + learning_rate * p.grad
    return np.array(losses, dtype=float)
