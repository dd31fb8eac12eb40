"""obd_prune: the weights are ranked by their absolute values alone, the second derivatives play no part; the mask is inverted: True for the removed weights."""

import numpy as np


def obd_prune(w, hessian_diagonal, count):
    w = np.asarray(w, dtype=float)
    saliency = np.abs(w)
    order = np.argsort(saliency.reshape(-1))
    gone = np.zeros(w.size, dtype=bool)
    for place in order[:count]:
        gone[place] = True
    gone = gone.reshape(w.shape)
    pruned = np.where(gone, 0.0, w)
    return pruned, gone
