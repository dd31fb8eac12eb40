"""weight_elimination: in the numerator of the gradient w is divided by w0 instead of by w0 squared (loss right)."""
import numpy as np


def weight_elimination(w, reg, w0):
    r = np.asarray(w, dtype=float) / w0
    q = r ** 2
    loss = reg * float((q / (1 + q)).sum())
    numerator = 2 * r
    dw = reg * numerator / np.square(1 + q)
    return loss, dw
