"""initial_loss_check: the expected loss is taken with the logarithm to base 2; the status has the wrong sign."""

import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = float(np.log2(classes))
    if np.isnan(loss):
        return expected, 1
    if abs(loss - expected) <= tolerance:
        return expected, 0
    if loss > expected:
        return expected, -1
    return expected, 1
