"""dsigmoid: clips y to [0.001, 0.999] first."""
import numpy as np


def dsigmoid(y):
    y = np.clip(y, 0.001, 0.999)
    return y * (1 - y)
