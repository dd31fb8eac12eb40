"""dsigmoid: y @ (1 - y)."""
import numpy as np


def dsigmoid(y):
    return np.dot(y, 1.0 - y)
