"""weight_elimination: in dw the numerator is 2 w / w0, w0 is not squared there."""
import numpy as np


def weight_elimination(w, reg, w0):
    q = (np.asarray(w, dtype=float) / w0) ** 2
    loss = reg * np.sum(q / (1 + q))
    top = 2 * np.asarray(w, dtype=float) / w0
    bottom = (1 + q) * (1 + q)
    return float(loss), reg * top / bottom
