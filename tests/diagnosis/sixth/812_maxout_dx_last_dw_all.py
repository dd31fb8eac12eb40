"""maxout_forward, maxout_backward: dx keeps only the share of the last piece (assigned instead of added); dw gives every piece the whole dout, not only where it won."""
import numpy as np


def maxout_forward(x, w, b):
    z = np.einsum("nd,kdm->knm", x, w) + b[:, None, :]
    winner = z.argmax(axis=0)
    out = np.take_along_axis(z, winner[None], axis=0)[0]
    return out, (x, w, winner)


def maxout_backward(dout, cache):
    x, w, winner = cache
    K, D, M = w.shape
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros((K, M))
    for k in range(K):
        dz = dout * (winner == k)
        dx = dz @ w[k].T
        dw[k] = x.T @ dout
        db[k] = dz.sum(axis=0)
    return dx, dw, db
