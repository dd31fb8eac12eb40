"""weight_elimination: the denominator of the gradient is not squared; the gradient lacks the factor 2."""
import numpy as np


def weight_elimination(w, reg, w0):
    r = np.asarray(w, dtype=float) / w0
    r2 = r * r
    loss = reg * np.sum(1 - 1 / (1 + r2))
    inner = r / w0
    outer = 1 / (1 + r2)
    return float(loss), reg * inner * outer
