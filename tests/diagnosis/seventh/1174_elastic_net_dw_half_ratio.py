"""elastic_net: in the gradient the part of the squares keeps the factor 1/2; in the gradient ratio and 1 - ratio are exchanged, while the loss has them right."""

import numpy as np


def elastic_net(w, reg, ratio):
    w = np.asarray(w, dtype=float)
    share1, share2 = ratio, 1 - ratio
    lasso = np.sum(np.abs(w))
    ridge = np.sum(w * w) / 2
    loss = reg * (share1 * lasso + share2 * ridge)
    pull = share2 * np.sign(w) + share1 * w / 2
    return float(loss), reg * pull
