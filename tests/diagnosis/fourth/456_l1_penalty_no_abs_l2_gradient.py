"""l1_penalty: the loss sums the weights without absolute value; dw is reg * w (the gradient of L2) instead of reg * sign(w)."""
import numpy as np


def l1_penalty(w, reg):
    w = np.asarray(w, dtype=float)
    total = 0.0
    for value in w.ravel():
        total += value
    dw = reg * w
    return reg * total, dw
