"""zero_grad, graph_descent: p.value is changed in place, so that the array from before is damaged."""
import numpy as np


def zero_grad(parameters):
    for p in parameters:
        p.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = np.zeros(steps)
    for step in range(steps):
        zero_grad(parameters)
        loss = loss_of()
        losses[step] = float(loss.value)
        loss.backward()
        for p in parameters:
            if p.grad is None:
                continue
            p.value -= learning_rate * p.grad
    return losses
