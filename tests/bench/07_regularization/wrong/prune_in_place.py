"""obd_prune: writes into w."""
import numpy as np


def obd_prune(w, hessian_diagonal, count):
    order = np.argsort(hessian_diagonal * w**2, axis=None)[:count]
    mask = np.ones(w.shape, bool)
    mask.flat[order] = False
    w[~mask] = 0
    return w, mask
