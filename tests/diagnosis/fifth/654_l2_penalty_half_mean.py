"""l2_penalty: the factor 1/2 is missing in the loss; dw is divided by the number of weights."""
import numpy as np


def l2_penalty(w, reg):
    weights = np.asarray(w, dtype=float)
    total = 0.0
    for value in weights.ravel():
        total += value * value
    loss = reg * total
    dw = reg * weights / weights.size
    return loss, dw
