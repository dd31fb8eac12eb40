"""l2_penalty: the loss is reg * sum(w^2) and the gradient reg * w."""
import numpy as np


def l2_penalty(w, reg):
    return reg * np.sum(w * w), reg * w
