"""weight_elimination: the loss is not multiplied by reg; the denominator of dw, 1 + (w / w0)**2, is not squared."""
import numpy as np


def weight_elimination(w, reg, w0):
    w = np.asarray(w, dtype=float)
    below = w0 ** 2 + w ** 2
    terms = w ** 2 / below
    loss = terms.sum()
    denominator = 1 + (w / w0) ** 2
    dw = 2 * reg * w / (w0 ** 2 * denominator)
    return float(loss), dw
