"""obd_saliency: the weight enters as its absolute value, not squared."""

import numpy as np


def obd_saliency(w, hessian_diagonal):
    step = -np.asarray(w, dtype=float)
    return 0.5 * np.abs(step) * hessian_diagonal
