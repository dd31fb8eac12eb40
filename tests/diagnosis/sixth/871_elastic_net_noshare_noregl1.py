"""elastic_net: the L2 part of the loss is not multiplied by (1 - ratio); the L1 part of the gradient is not multiplied by reg."""

import numpy as np


def elastic_net(w, reg, ratio):
    w = np.asarray(w, dtype=float)
    lasso = np.abs(w).sum()
    ridge = 0.5 * np.square(w).sum()
    loss = reg * (ratio * lasso + ridge)
    dw = ratio * np.sign(w) + reg * (1 - ratio) * w
    return float(loss), dw
