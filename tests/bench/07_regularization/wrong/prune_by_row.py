"""obd_prune: ranks within the last axis."""
import numpy as np


def obd_prune(w, hessian_diagonal, count):
    order = np.argsort(hessian_diagonal * w**2, axis=-1).ravel()
    mask = np.ones(w.size, bool)
    mask[order[:count]] = False
    mask = mask.reshape(w.shape)
    return w * mask, mask
