"""l1_penalty: dw is the bare sign of w and is not multiplied by reg."""
import numpy as np


def l1_penalty(w, reg):
    size = np.abs(w)
    loss = float(reg * size.sum())
    direction = np.zeros(np.shape(w))
    direction[w > 0] = 1.0
    direction[w < 0] = -1.0
    dw = direction
    return loss, dw
