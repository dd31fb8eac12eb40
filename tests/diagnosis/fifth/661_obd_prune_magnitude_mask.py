"""obd_prune: the weights of smallest absolute value are removed, the second derivatives are not used; the mask is inverted, True for the removed weights."""
import numpy as np


def obd_prune(w, hessian_diagonal, count):
    flat = w.ravel()
    score = np.abs(flat)
    order = np.argsort(score)
    gone = np.zeros(flat.size, dtype=bool)
    for place in order[:count]:
        gone[place] = True
    pruned = np.where(gone, 0.0, flat).reshape(w.shape)
    mask = gone.reshape(w.shape)
    return pruned, mask
