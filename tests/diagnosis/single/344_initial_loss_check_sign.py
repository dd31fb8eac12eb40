"""initial_loss_check: log(1 / C), the sign forgotten."""
import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = np.log(1 / classes)
    if np.isnan(loss) or loss > expected + tolerance:
        return expected, 1
    if loss < expected - tolerance:
        return expected, -1
    return expected, 0
