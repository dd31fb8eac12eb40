"""obd_saliency: h * w."""
import numpy as np


def obd_saliency(w, hessian_diagonal):
    return hessian_diagonal * np.abs(w)
