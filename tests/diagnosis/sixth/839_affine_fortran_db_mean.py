"""affine_forward, affine_backward: forward flattens the samples in Fortran order instead of C order; db is the mean over the samples instead of the sum."""
import numpy as np


def affine_forward(x, w, b):
    flat = np.reshape(x, (len(x), -1), order="F")
    out = np.dot(flat, w) + b
    return out, (flat, w, np.shape(x))


def affine_backward(dout, cache):
    flat, w, shape = cache
    dflat = np.dot(dout, w.T)
    dx = dflat.reshape(shape)
    dw = np.dot(flat.T, dout)
    db = np.ones(len(dout)) @ dout / len(dout)
    return dx, dw, db
