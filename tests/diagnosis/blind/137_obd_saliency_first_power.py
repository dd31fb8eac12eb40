"""obd_saliency: the saliency is linear in the size of the weight, h * |w| / 2 instead of h * w**2 / 2."""
import numpy as np


def obd_saliency(w, hessian_diagonal):
    weights = np.asarray(w, dtype=np.float64)
    h = np.asarray(hessian_diagonal, dtype=np.float64)
    step = -weights
    rise = h * np.abs(step)
    return rise / 2.0
