"""affine_forward: x is flattened as x.reshape(-1, N).T, which mixes the samples; affine_backward averages db over the samples instead of summing."""

import numpy as np


def affine_forward(x, w, b):
    N = len(x)
    rows = x.reshape(-1, N).T
    out = np.einsum("nd,dm->nm", rows, w) + b
    return out, (x.shape, rows, w)


def affine_backward(dout, cache):
    shape, rows, w = cache
    dx = np.einsum("nm,dm->nd", dout, w).reshape(shape)
    dw = np.einsum("nd,nm->dm", rows, dout)
    db = dout.mean(axis=0)
    return dx, dw, db
