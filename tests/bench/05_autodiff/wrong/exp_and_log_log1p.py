"""exp_and_log: log of 1 + a."""

import numpy as np


def exp(a):
    y = np.exp(a)
    return y, lambda d: (d * y,)


def log(a):
    return np.log1p(a), lambda d: (d / (1 + a),)
