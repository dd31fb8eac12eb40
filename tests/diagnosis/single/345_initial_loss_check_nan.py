"""initial_loss_check: nan is not noticed."""
import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = np.log(classes)
    if loss > expected + tolerance:
        return expected, 1
    if loss < expected - tolerance:
        return expected, -1
    return expected, 0
