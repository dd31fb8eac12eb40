"""weight_elimination: the denominator of the gradient is not squared."""
import numpy as np


def weight_elimination(w, reg, w0):
    s = w**2 / w0**2
    return reg * np.sum(s / (1 + s)), reg * 2 * w / w0**2 / (1 + s)
