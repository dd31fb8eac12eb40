"""hinge_loss: dx is switched off by a right sign, before the margin is reached."""

import numpy as np


def hinge_loss(x, y):
    return np.maximum(0, 1 - y * x).mean(), np.where(y * x < 0, -y, 0) / len(x)
