"""hinge_loss: dx is not divided by N."""
import numpy as np


def hinge_loss(x, y):
    margins = np.maximum(0, 1 - y * x)
    loss = margins.mean()
    dx = np.where(margins > 0, -y, 0.0)
    return loss, dx
