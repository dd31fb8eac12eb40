"""hinge_loss: the margin of 1 is missing: max(0, -y * x) is computed, in the loss and in the condition of dx."""
import numpy as np


def hinge_loss(x, y):
    missing = -np.multiply(x, y)
    active = missing > 0
    loss = float(missing[active].sum() / len(missing))
    dx = np.zeros(len(missing))
    dx[active] = -np.asarray(y)[active] / len(missing)
    return loss, dx
