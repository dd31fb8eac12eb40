"""initial_loss_check: expected is the logarithm to base 2 of the number of classes instead of the natural one; the status is swapped: -1 for a loss that is too high and 1 for one that is too low."""
import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = -np.log2(1 / classes)
    if np.isnan(loss):
        return expected, 1
    excess = loss - expected
    if abs(excess) <= tolerance:
        return expected, 0
    return expected, int(np.sign(-excess))
