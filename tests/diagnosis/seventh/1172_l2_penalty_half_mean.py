"""l2_penalty: the factor 1/2 of the loss is missing; the gradient is divided by the number of weights."""

import numpy as np


def l2_penalty(w, reg):
    w = np.asarray(w, dtype=float)
    flat = w.ravel()
    loss = reg * float(flat @ flat)
    dw = reg * w / w.size
    return loss, dw
