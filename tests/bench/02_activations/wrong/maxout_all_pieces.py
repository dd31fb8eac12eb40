"""maxout: the gradient goes to every piece, not to the winner."""
import numpy as np


def maxout_forward(x, w, b):
    z = x @ w + b[:, None, :]
    return z.max(axis=0), (x, w)


def maxout_backward(dout, cache):
    x, w = cache
    K, D, M = w.shape
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros((K, M))
    for k in range(K):
        dx += dout @ w[k].T
        dw[k] = x.T @ dout
        db[k] = dout.sum(axis=0)
    return dx, dw, db
