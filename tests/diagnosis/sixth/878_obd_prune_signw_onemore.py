"""obd_prune: the saliency uses w with its sign (h * w), not w squared; one weight too many is removed."""

import numpy as np


def obd_prune(w, hessian_diagonal, count):
    w = np.array(w, dtype=float)
    saliency = 0.5 * hessian_diagonal * w
    order = np.argsort(saliency, axis=None)
    mask = np.full(w.size, True)
    mask[order[: count + 1]] = False
    mask = mask.reshape(w.shape)
    pruned = np.where(mask, w, 0.0)
    return pruned, mask
