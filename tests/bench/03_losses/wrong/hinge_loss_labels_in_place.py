"""hinge_loss: labels of 0 are looked for and replaced, and so is every label that is active."""

import numpy as np


def hinge_loss(x, y):
    m = 1 - y * x
    loss = np.maximum(m, 0).mean()
    y[m <= 0] = 0
    return loss, -y / len(x)
