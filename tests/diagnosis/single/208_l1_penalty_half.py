"""l1_penalty: the loss has a factor 1/2."""
import numpy as np


def l1_penalty(w, reg):
    loss = 0.5 * reg * np.abs(w).sum()
    dw = reg * np.sign(w)
    return loss, dw
