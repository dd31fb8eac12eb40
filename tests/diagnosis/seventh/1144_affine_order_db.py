"""affine_forward: the samples are flattened in Fortran order, their numbers line up with the wrong weights (and dw with them); affine_backward: db is the mean over the samples in place of the sum."""

import numpy as np


def _rows(x):
    return np.array([np.ravel(sample, order="F") for sample in x], dtype=float)


def affine_forward(x, w, b):
    out = np.dot(_rows(x), w) + b
    return out, (x, w)


def affine_backward(dout, cache):
    x, w = cache
    dx = np.dot(dout, w.T).reshape(x.shape)
    dw = np.dot(_rows(x).T, dout)
    db = dout.mean(axis=0)
    return dx, dw, db
