"""affine_backward: dx is returned as rows of shape (N, D), not in the shape of x; db is a mean over the samples instead of a sum."""
import numpy as np


def affine_forward(x, w, b):
    rows = np.array([np.ravel(sample) for sample in x], dtype=float)
    out = rows @ w
    out = out + b
    return out, (np.shape(x), rows, w)


def affine_backward(dout, cache):
    shape, rows, w = cache
    db = np.mean(dout, axis=0)
    dw = sum(np.outer(row, d) for row, d in zip(rows, dout))
    dx = np.einsum("nm,dm->nd", dout, w)
    return dx, dw, db
