"""dsigmoid: y *= 1 - y changes y."""
import numpy as np


def dsigmoid(y):
    if y.dtype != np.float64:
        y = y.astype(np.float64)
    y *= 1 - y
    return y
