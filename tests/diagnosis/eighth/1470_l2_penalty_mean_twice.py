"""l2_penalty: the loss is reg / 2 times the mean of the squares instead of the sum; dw is 2 * reg * w instead of reg * w."""
import numpy as np


def l2_penalty(w, reg):
    w = np.array(w, dtype=float)
    flat = w.ravel()
    squares = np.mean(flat * flat)
    loss = float(0.5 * reg * squares)
    dw = 2 * reg * w
    return loss, dw
