"""l1_penalty: the loss sums the weights with their signs, the absolute value is missing; the gradient is the bare sign, without the factor reg."""

import numpy as np


def l1_penalty(w, reg):
    w = np.array(w, dtype=float)
    total = 0.0
    for value in w.flat:
        total += value
    dw = np.zeros_like(w)
    dw[w > 0] = 1
    dw[w < 0] = -1
    return reg * total, dw
