"""obd_saliency: the factor 1/2 is missing; the absolute value of the weight is used instead of its square."""
import numpy as np


def obd_saliency(w, hessian_diagonal):
    size = np.abs(np.asarray(w, dtype=float))
    curvature = np.asarray(hessian_diagonal, dtype=float)
    return np.multiply(curvature, size)
