"""weight_elimination: forward differences with a coarse step."""
import numpy as np


def weight_elimination(w, reg, w0):
    f = lambda v: (v / w0) ** 2 / (1 + (v / w0) ** 2)
    return reg * np.sum(f(w)), reg * (f(w + 1e-4) - f(w)) / 1e-4
