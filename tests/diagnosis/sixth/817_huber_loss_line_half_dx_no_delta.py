"""huber_loss: the straight branch subtracts delta instead of delta / 2; dx of the straight branch lacks the factor delta."""
import numpy as np


def huber_loss(x, y, delta=1.0):
    N = len(x)
    r = x - y
    size = np.abs(r)
    parabola = 0.5 * r**2
    line = delta * (size - delta)
    inside = size <= delta
    loss = np.where(inside, parabola, line).sum() / N
    dx = np.where(inside, r, np.sign(r)) / N
    return float(loss), dx
