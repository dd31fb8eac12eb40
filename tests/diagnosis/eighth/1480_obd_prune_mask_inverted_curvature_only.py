"""obd_prune: the mask is inverted: True for the removed weights; the saliency is h * |w|, with the weight not squared, so other weights are removed."""
import numpy as np


def obd_prune(w, hessian_diagonal, count):
    saliency = 0.5 * hessian_diagonal * np.abs(w)
    ranking = np.argsort(saliency, axis=None)
    gone = np.zeros(w.size, dtype=bool)
    for k in range(count):
        gone[ranking[k]] = True
    gone = gone.reshape(w.shape)
    pruned = np.where(gone, 0.0, w)
    mask = gone
    return pruned, mask
