"""obd_saliency: no factor 1/2."""
import numpy as np


def obd_saliency(w, hessian_diagonal):
    return hessian_diagonal * w**2
