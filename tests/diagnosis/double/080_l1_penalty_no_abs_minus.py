"""l1_penalty: no absolute value in the loss; dw has a minus sign."""
import numpy as np


def l1_penalty(w, reg):
    loss = reg * w.sum()
    dw = -reg * np.sign(w)
    return loss, dw
