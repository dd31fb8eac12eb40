"""activity_penalty: the mean over all elements."""
import numpy as np


def activity_penalty(x, w, b, reg):
    h = np.maximum(0, x @ w + b)
    dz = reg / h.size * (h > 0)
    return reg * h.mean(), dz @ w.T, x.T @ dz, dz.sum(0)
