"""l1_penalty: the loss is the absolute value of the sum instead of the sum of the absolute values (signs cancel); dw is not multiplied by reg (plain sign)."""

import numpy as np


def l1_penalty(w, reg):
    w = np.asarray(w, dtype=float)
    positive, negative = w > 0, w < 0
    loss = reg * (abs(w[positive].sum() + w[negative].sum()))
    dw = np.zeros(w.shape)
    dw[positive] = 1.0
    dw[negative] = -1.0
    return float(loss), dw
