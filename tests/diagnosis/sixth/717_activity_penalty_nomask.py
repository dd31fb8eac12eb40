"""activity_penalty: the ReLU mask is forgotten in the backward pass: silent units get a gradient too."""

import numpy as np


def activity_penalty(x, w, b, reg):
    x = np.asarray(x, dtype=float)
    n = x.shape[0]
    pre = x @ w + b
    active = pre > 0
    loss = reg * pre[active].sum() / n
    dz = np.ones_like(pre) * (reg / n)
    dx = np.einsum("nm,dm->nd", dz, w)
    dw = np.einsum("nd,nm->dm", x, dz)
    db = dz.sum(axis=0)
    return float(loss), dx, dw, db
