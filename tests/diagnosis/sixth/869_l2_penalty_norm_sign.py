"""l2_penalty: the loss is the root of the sum of squares (the norm) instead of the sum of squares; the sign of dw is wrong."""

import numpy as np


def l2_penalty(w, reg):
    flat = np.ravel(w).astype(float)
    loss = reg * np.dot(flat, flat) ** 0.5 / 2
    dw = -reg * np.asarray(w, dtype=float)
    return float(loss), dw
