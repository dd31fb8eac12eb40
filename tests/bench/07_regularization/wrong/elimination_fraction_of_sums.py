"""weight_elimination: one fraction of sums in the loss."""
import numpy as np


def weight_elimination(w, reg, w0):
    s = (w / w0) ** 2
    return reg * np.sum(s) / (1 + np.sum(s)), reg * 2 * w / w0**2 / (1 + s) ** 2
