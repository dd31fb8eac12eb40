"""l1_penalty: reg is missing in dw."""
import numpy as np


def l1_penalty(w, reg):
    loss = reg * np.abs(w).sum()
    dw = 1.0 * np.sign(w)
    return loss, dw
