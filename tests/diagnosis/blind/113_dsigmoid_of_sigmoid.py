"""dsigmoid: y is put through the sigmoid once more before the slope is computed."""
import numpy as np


def dsigmoid(y):
    y = 1.0 / (1.0 + np.exp(-y))
    complement = 1.0 - y
    return y * complement
