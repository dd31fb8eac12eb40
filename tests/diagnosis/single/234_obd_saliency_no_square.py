"""obd_saliency: w is not squared."""
import numpy as np


def obd_saliency(w, hessian_diagonal):
    return 0.5 * hessian_diagonal * np.abs(w)
