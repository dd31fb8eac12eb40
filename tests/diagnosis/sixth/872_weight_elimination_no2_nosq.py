"""weight_elimination: the factor 2 is missing in dw; the denominator of dw is not squared."""

import numpy as np


def weight_elimination(w, reg, w0):
    a = np.asarray(w, dtype=float) ** 2
    s = w0**2
    loss = reg * np.sum(a / (s + a))
    dw = reg * s * np.asarray(w, dtype=float) / (s + a)
    return float(loss), dw
