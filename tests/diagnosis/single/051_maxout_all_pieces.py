"""maxout: the gradient goes to all pieces."""
import numpy as np


def maxout_forward(x, w, b):
    z = np.einsum("nd,kdm->knm", x, w) + b[:, None, :]
    best = z.argmax(axis=0)
    return z.max(axis=0), (x, w, best)


def maxout_backward(dout, cache):
    x, w, best = cache
    K = w.shape[0]
    dz = np.ones((K, 1, 1)) * dout
    dx = np.einsum("knm,kdm->nd", dz, w)
    dw = np.einsum("nd,knm->kdm", x, dz)
    db = dz.sum(axis=1)
    return dx, dw, db
