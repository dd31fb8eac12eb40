"""zero_grad/graph_descent: plus the gradient."""
import numpy as np


def zero_grad(parameters):
    for p in parameters:
        p.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = []
    for _ in range(steps):
        zero_grad(parameters)
        loss = loss_of()
        losses.append(float(loss.value))
        loss.backward()
        for p in parameters:
            if p.grad is not None:
                p.value = p.value + learning_rate * p.grad
    return np.array(losses)
