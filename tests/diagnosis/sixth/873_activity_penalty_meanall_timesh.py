"""activity_penalty: the loss is a mean over all elements of h (divided by N * M) instead of over the samples; the gradient is that of a squared activity: dz is multiplied by h."""

import numpy as np


def activity_penalty(x, w, b, reg):
    x = np.asarray(x, dtype=float)
    n = x.shape[0]
    pre = x @ w + b
    active = pre > 0
    loss = reg * pre[active].sum() / pre.size
    dz = active * pre * (reg / n)
    dx = np.einsum("nm,dm->nd", dz, w)
    dw = np.einsum("nd,nm->dm", x, dz)
    db = dz.sum(axis=0)
    return float(loss), dx, dw, db
