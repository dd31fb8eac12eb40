"""l1_penalty: the loss takes the absolute value of the sum of the weights instead of the sum of the absolute values; dw lacks the factor reg."""
import numpy as np


def l1_penalty(w, reg):
    w = np.asarray(w, dtype=float)
    loss = reg * np.abs(np.sum(w))
    direction = np.where(w > 0, 1.0, 0.0) - np.where(w < 0, 1.0, 0.0)
    return float(loss), direction
