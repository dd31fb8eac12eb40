"""obd_prune: the weights are ranked by their absolute value (magnitude) instead of their saliency; the mask is inverted: True for the removed weights."""
import numpy as np


def obd_prune(w, hessian_diagonal, count):
    saliency = np.abs(w).ravel()
    order = np.argsort(saliency)
    removed = np.zeros(w.size, dtype=bool)
    for index in order[:count]:
        removed[index] = True
    removed = removed.reshape(w.shape)
    pruned = np.where(removed, 0.0, w)
    return pruned, removed
