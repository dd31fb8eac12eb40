"""l1_penalty: the gradient is reg * w."""
import numpy as np


def l1_penalty(w, reg):
    return reg * np.abs(w).sum(), reg * w
