"""obd_saliency: the factor 1/2 is missing."""
import numpy as np


def obd_saliency(w, hessian_diagonal):
    w = np.asarray(w, dtype=float)
    step = -w
    rise = hessian_diagonal * step * step
    return rise
