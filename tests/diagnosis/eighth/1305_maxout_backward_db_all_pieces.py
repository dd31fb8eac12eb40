"""maxout_backward: db is the sum of dout for every piece, the losing pieces are not masked out."""

import numpy as np


def maxout_forward(x, w, b):
    scores = np.einsum("nd,kdm->knm", x, w) + b[:, None, :]
    winner = scores.argmax(axis=0)
    return scores.max(axis=0), (x, w, winner)


def maxout_backward(dout, cache):
    x, w, winner = cache
    K = w.shape[0]
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros((K, w.shape[2]))
    for k in range(K):
        part = np.where(winner == k, dout, 0.0)
        dx += part @ w[k].T
        dw[k] = x.T @ part
        db[k] = dout.sum(axis=0)
    return dx, dw, db
