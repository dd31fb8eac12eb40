"""initial_loss_check: log base 10."""
import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = np.log10(classes)
    if np.isnan(loss) or loss > expected + tolerance:
        return expected, 1
    if loss < expected - tolerance:
        return expected, -1
    return expected, 0
