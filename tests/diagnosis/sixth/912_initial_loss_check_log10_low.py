"""initial_loss_check: the logarithm is to base 10; a loss that is too low gets status 0: only too high ones are reported."""

import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = -np.log10(1.0 / classes)
    difference = loss - expected
    if np.isnan(difference) or difference > tolerance:
        status = 1
    elif difference < -tolerance:
        status = 0
    else:
        status = 0
    return float(expected), status
