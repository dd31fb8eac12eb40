"""obd_saliency: the factor 1/2 is missing."""
import numpy as np


def obd_saliency(w, hessian_diagonal):
    return hessian_diagonal * w ** 2
