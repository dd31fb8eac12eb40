"""obd_prune: the weights of largest saliency are removed instead of those of least; the mask is inverted, True for the removed weights."""
import numpy as np


def obd_prune(w, hessian_diagonal, count):
    saliency = (0.5 * hessian_diagonal * w * w).reshape(-1)
    ranking = sorted(range(saliency.size), key=lambda i: -saliency[i])
    keep = np.ones(saliency.size, dtype=bool)
    for i in ranking[:count]:
        keep[i] = False
    keep = keep.reshape(w.shape)
    pruned = np.where(keep, w, 0.0)
    return pruned, ~keep
