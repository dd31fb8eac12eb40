"""initial_loss_check: expected is the logarithm to base 2 instead of the natural one; the signs of status are swapped: 1 if the loss is too low, -1 if too high."""
import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = float(-np.log2(1 / classes))
    if np.isnan(loss):
        return expected, 1
    excess = loss - expected
    if abs(excess) <= tolerance:
        return expected, 0
    status = 1 if excess < 0 else -1
    return expected, status
