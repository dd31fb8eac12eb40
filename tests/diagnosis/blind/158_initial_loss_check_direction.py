"""initial_loss_check: the status has the wrong sign, -1 for a loss that is too high and 1 for one that is too low."""
import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = float(-np.log(1.0 / classes))
    if np.isnan(loss):
        return expected, 1
    gap = loss - expected
    if abs(gap) <= tolerance:
        return expected, 0
    return expected, int(np.sign(-gap))
