"""dsigmoid: takes y for the input and applies the sigmoid to it."""
import numpy as np


def dsigmoid(y):
    s = 1 / (1 + np.exp(-y))
    return s * (1 - s)
