"""elastic_net: the factor 1/2 of the squares is kept in the gradient: (1 - ratio) / 2 * w; in the loss the L1 part is weighed by 1 - ratio and the L2 part by ratio (swapped), in the gradient not."""
import numpy as np


def elastic_net(w, reg, ratio):
    w = np.asarray(w, dtype=float)
    lasso = np.sum(np.abs(w))
    ridge = np.sum(w**2) / 2
    loss = reg * ((1 - ratio) * lasso + ratio * ridge)
    dw = reg * (ratio * np.sign(w) + (1 - ratio) / 2 * w)
    return loss, dw
