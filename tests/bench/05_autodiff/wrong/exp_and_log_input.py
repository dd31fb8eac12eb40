"""exp_and_log: the rule of exp multiplies by the input."""

import numpy as np


def exp(a):
    return np.exp(a), lambda d: (d * a,)


def log(a):
    return np.log(a), lambda d: (d / a,)
