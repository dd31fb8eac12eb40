"""hinge_loss: no margin: only wrong signs count."""

import numpy as np


def hinge_loss(x, y):
    m = np.maximum(0, -y * x)
    return m.mean(), -y * (m > 0) / len(x)
