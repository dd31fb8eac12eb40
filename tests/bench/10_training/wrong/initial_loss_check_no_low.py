"""initial_loss_check: a low loss is fine."""

import numpy as np


def initial_loss_check(loss, classes, tolerance):
    expected = np.log(classes)
    return expected, int(not loss <= expected + tolerance)
