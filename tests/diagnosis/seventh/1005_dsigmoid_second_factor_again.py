"""dsigmoid: in the factor 1 - y the output y is sent through the sigmoid once more: y * (1 - sigmoid(y))."""

import numpy as np


def _sigma(t):
    return 1.0 / (1.0 + np.exp(-t))


def dsigmoid(y):
    y = np.asarray(y, dtype=float)
    rest = 1.0 - _sigma(y)
    return y * rest
