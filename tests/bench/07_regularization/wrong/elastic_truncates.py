"""elastic_net: the gradient is put into an array with the dtype of w."""
import numpy as np


def elastic_net(w, reg, ratio):
    dw = np.zeros_like(w)
    dw[...] = reg * (ratio * np.sign(w) + (1 - ratio) * w)
    return reg * (ratio * np.abs(w).sum() + (1 - ratio) / 2 * (w**2).sum()), dw
