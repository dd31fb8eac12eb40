"""dsigmoid: returns x = log(y / (1 - y)), the inverse and not the derivative."""
import numpy as np


def dsigmoid(y):
    with np.errstate(divide="ignore"):
        return np.log(y) - np.log(1.0 - y)
