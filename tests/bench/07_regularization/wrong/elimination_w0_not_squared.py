"""weight_elimination: w**2 / w0."""
import numpy as np


def weight_elimination(w, reg, w0):
    s = w**2 / w0
    return reg * np.sum(s / (1 + s)), reg * 2 * w / w0 / (1 + s) ** 2
