"""obd_prune: by magnitude."""
import numpy as np


def obd_prune(w, hessian_diagonal, count):
    mask = np.ones(w.size, bool)
    mask[np.argsort(np.abs(w), axis=None)[:count]] = False
    mask = mask.reshape(w.shape)
    return w * mask, mask
