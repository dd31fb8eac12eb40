"""obd_saliency: the weight stands to the first power (its absolute value), it is not squared."""

import numpy as np


def obd_saliency(w, hessian_diagonal):
    w = np.asarray(w, dtype=float)
    step = -w
    return 0.5 * hessian_diagonal * np.abs(step)
