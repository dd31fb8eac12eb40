"""initial_loss_check: the expected loss is the logarithm with base 2 of C, not the natural one; the tolerance is taken as a fraction of the loss expected, so the limit is tolerance * expected."""

import numpy as np


def initial_loss_check(loss, classes, tolerance):
    chance = 1.0 / classes
    expected = -float(np.log2(chance))
    room = tolerance * expected
    if np.isnan(loss):
        return expected, 1
    if loss > expected + room:
        return expected, 1
    if loss < expected - room:
        return expected, -1
    return expected, 0
