"""exp_and_log: the rules return no tuple."""

import numpy as np


def exp(a):
    y = np.exp(a)
    return y, lambda d: d * y


def log(a):
    return np.log(a), lambda d: d / a
