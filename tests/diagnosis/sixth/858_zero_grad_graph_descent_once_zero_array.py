"""zero_grad, graph_descent: the gradients are emptied only once before the first step, so they add up over the steps; zero_grad sets grad to an array of zeros instead of None."""
import numpy as np


def zero_grad(parameters):
    for p in parameters:
        if p.grad is not None:
            p.grad = np.zeros_like(p.grad)


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = np.zeros(steps)
    zero_grad(parameters)
    for step in range(steps):
        loss = loss_of()
        losses[step] = float(loss.value)
        loss.backward()
        for p in parameters:
            if p.grad is None:
                continue
            p.value = np.asarray(p.value - learning_rate * p.grad)
    return losses
