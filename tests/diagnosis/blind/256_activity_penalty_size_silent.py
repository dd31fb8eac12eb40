"""activity_penalty: the loss is divided by the number of all outputs, N * M, instead of by N; dx is computed without the ReLU's mask, silent units send a gradient too."""
import numpy as np


def activity_penalty(x, w, b, reg):
    N = x.shape[0]
    z = x @ w + b
    h = np.where(z > 0, z, 0)
    loss = reg * h.sum() / h.size
    dh = np.full(h.shape, reg / N)
    dz = np.where(z > 0, dh, 0)
    dx = dh @ w.T
    dw = x.T @ dz
    db = dz.sum(axis=0)
    return float(loss), dx, dw, db
