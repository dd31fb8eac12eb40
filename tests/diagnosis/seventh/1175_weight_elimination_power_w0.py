"""weight_elimination: the denominator of the gradient is not squared; the gradient is divided by w0 and not by w0**2 (the inner derivative 1/w0 is missing)."""

import numpy as np


def weight_elimination(w, reg, w0):
    ratio = np.asarray(w, dtype=float) / w0
    square = ratio**2
    bottom = 1.0 + square
    loss = reg * np.sum(square / bottom)
    dratio = 2 * ratio / bottom
    dw = reg * dratio
    return loss, dw
