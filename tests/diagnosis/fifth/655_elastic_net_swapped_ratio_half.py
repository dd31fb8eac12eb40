"""elastic_net: ratio weighs the squares and 1 - ratio the absolute values (swapped, in loss and gradient); the factor 1/2 of the squares is also in dw."""
import numpy as np


def elastic_net(w, reg, ratio):
    w = np.asarray(w) * 1.0
    strength_abs = reg * (1 - ratio)
    strength_sq = reg * ratio
    lasso = np.sum(np.abs(w))
    ridge = np.sum(w ** 2) / 2
    loss = strength_abs * lasso + strength_sq * ridge
    dw = strength_abs * np.sign(w) + strength_sq * w / 2
    return loss, dw
