"""elastic_net: the factor 1/2 of the L2 part stands in the gradient too; the L1 part of dw lacks the sign of the weights (reg * ratio for all)."""
import numpy as np


def elastic_net(w, reg, ratio):
    w = np.asarray(w, dtype=float)
    lasso, ridge = reg * ratio, reg * (1 - ratio)
    loss = lasso * np.abs(w).sum() + ridge * (w ** 2).sum() / 2
    dw = lasso * np.ones_like(w)
    dw = dw + 0.5 * ridge * w
    return float(loss), dw
