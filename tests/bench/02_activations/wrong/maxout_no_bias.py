"""maxout: the bias is forgotten in forward."""
import numpy as np


def maxout_forward(x, w, b):
    z = x @ w
    winner = (z + b[:, None, :]).argmax(axis=0)
    return z.max(axis=0), (x, w, winner)


def maxout_backward(dout, cache):
    x, w, winner = cache
    K = w.shape[0]
    dz = np.stack([dout * (winner == k) for k in range(K)])
    dx = sum(dz[k] @ w[k].T for k in range(K))
    dw = x.T @ dz
    db = dz.sum(axis=1)
    return dx, dw, db
