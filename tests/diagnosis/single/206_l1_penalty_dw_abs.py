"""l1_penalty: dw is reg * abs(w)."""
import numpy as np


def l1_penalty(w, reg):
    loss = reg * np.abs(w).sum()
    dw = reg * np.abs(w)
    return loss, dw
