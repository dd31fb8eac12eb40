"""dsigmoid: returns the mean over the array."""
import numpy as np


def dsigmoid(y):
    return np.mean(y * (1.0 - y))
