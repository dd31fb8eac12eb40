"""dsigmoid: y is changed in place, and the sign is wrong."""
import numpy as np


def dsigmoid(y):
    y = np.asarray(y, dtype=float)
    y *= y - 1
    return y
