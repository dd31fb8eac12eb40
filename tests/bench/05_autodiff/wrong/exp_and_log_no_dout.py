"""exp_and_log: log ignores dout."""

import numpy as np


def exp(a):
    y = np.exp(a)
    return y, lambda d: (d * y,)


def log(a):
    return np.log(a), lambda d: (1 / a,)
