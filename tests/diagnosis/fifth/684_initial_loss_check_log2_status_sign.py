"""initial_loss_check: the expected loss is the logarithm to base 2; the signs of status are swapped, -1 for a loss that is too high and 1 for one that is too low."""
import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = -np.log2(1.0 / classes)
    gap = loss - expected
    status = 0
    if np.isnan(loss):
        status = 1
    elif abs(gap) > tolerance:
        status = -1 if gap > 0 else 1
    return float(expected), status
