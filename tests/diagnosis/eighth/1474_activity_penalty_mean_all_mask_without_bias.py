"""activity_penalty: the loss is a mean over samples and units (divided by N * M); the mask of active units in the gradients is x @ w > 0, without the bias."""
import numpy as np


def activity_penalty(x, w, b, reg):
    N = x.shape[0]
    linear = x @ w
    h = np.clip(linear + b, 0, None)
    loss = float(reg * h.sum() / h.size)
    active = linear > 0
    dz = active * (reg / N)
    dx = np.einsum("nm,dm->nd", dz, w)
    dw = np.einsum("nd,nm->dm", x, dz)
    db = np.einsum("nm->m", dz)
    return loss, dx, dw, db
