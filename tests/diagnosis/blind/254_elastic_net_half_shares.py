"""elastic_net: in the loss the factor 1/2 stands before the L1 part as well; in the gradient the shares are swapped, L1 has 1 - ratio and L2 has ratio."""
import numpy as np


def elastic_net(w, reg, ratio):
    w = np.asarray(w, dtype=float)
    lasso = ratio * np.abs(w).sum()
    ridge = (1 - ratio) * (w**2).sum()
    loss = reg * ((lasso + ridge) / 2)
    a, b = 1 - ratio, ratio
    dw = reg * a * np.sign(w) + reg * b * w
    return float(loss), dw
