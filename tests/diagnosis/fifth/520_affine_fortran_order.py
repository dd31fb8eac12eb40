"""affine_forward: samples of more than one axis are flattened to rows in Fortran order (order='F') instead of C order, in forward and backward."""
import numpy as np


def affine_forward(x, w, b):
    n = x.shape[0]
    flat = np.reshape(x, (n, -1), order="F")
    return flat.dot(w) + b[np.newaxis, :], (x.shape, flat, w)


def affine_backward(dout, cache):
    shape, flat, w = cache
    dx = np.reshape(dout.dot(w.T), shape, order="F")
    dw = flat.T.dot(dout)
    db = np.ones(len(dout)).dot(dout)
    return dx, dw, db
