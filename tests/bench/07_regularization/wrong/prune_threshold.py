"""obd_prune: a strict comparison with the count-th saliency keeps it."""
import numpy as np


def obd_prune(w, hessian_diagonal, count):
    s = hessian_diagonal * w**2
    if count == 0:
        return w.copy(), np.ones(w.shape, bool)
    mask = s >= np.sort(s.ravel())[count - 1]
    return w * mask, mask
