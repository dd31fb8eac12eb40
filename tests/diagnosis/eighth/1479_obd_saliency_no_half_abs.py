"""obd_saliency: the factor 1/2 is missing; the weight is taken by its absolute value instead of squared."""
import numpy as np


def obd_saliency(w, hessian_diagonal):
    w = np.asarray(w, dtype=float)
    curvature = np.asarray(hessian_diagonal, dtype=float)
    size = np.abs(w)
    return curvature * size
