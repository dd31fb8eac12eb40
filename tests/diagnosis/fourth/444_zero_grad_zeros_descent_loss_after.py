"""zero_grad: grad becomes an array of zeros instead of None; graph_descent: losses holds the loss after each step, from a second call of loss_of, instead of the loss before it."""

import numpy as np


def zero_grad(parameters):
    for p in parameters:
        if p.grad is not None:
            p.grad = np.zeros_like(p.grad)


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = []
    while len(losses) < steps:
        zero_grad(parameters)
        loss = loss_of()
        loss.backward()
        for p in parameters:
            move = 0.0 if p.grad is None else learning_rate * p.grad
            p.value = np.array(p.value - move)
        losses.append(float(loss_of().value))
    return np.array(losses, dtype=float)
