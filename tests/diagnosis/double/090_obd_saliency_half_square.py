"""obd_saliency: the factor 1/2 is missing; w is divided by, not multiplied."""
import numpy as np


def obd_saliency(w, hessian_diagonal):
    return hessian_diagonal / w ** 2
