"""activity_penalty: silent units get a gradient too, dz is reg / N everywhere and not only where h > 0."""
import numpy as np


def activity_penalty(x, w, b, reg):
    N, D = x.shape
    M = w.shape[1]
    h = np.maximum(np.dot(x, w) + b, 0)
    loss = reg * np.sum(np.abs(h)) / N
    dh = np.full((N, M), reg / N)
    dz = dh
    dx = np.dot(dz, w.T)
    dw = np.dot(x.T, dz)
    db = np.dot(np.ones(N), dz)
    return loss, dx, dw, db
