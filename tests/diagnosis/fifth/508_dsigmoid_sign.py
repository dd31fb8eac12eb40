"""dsigmoid: the sign of the slope is wrong: y * (y - 1) is returned instead of y * (1 - y)."""
import numpy as np


def dsigmoid(y):
    return np.square(y) - y
