"""maxout_forward: the winning piece is the one with the largest absolute value, not the one with the largest value."""

import numpy as np


def maxout_forward(x, w, b):
    pieces = np.einsum("nd,kdm->knm", x, w) + b[:, np.newaxis, :]
    winner = np.argmax(np.abs(pieces), axis=0)
    out = np.take_along_axis(pieces, winner[np.newaxis], axis=0)[0]
    return out, (x, w, winner)


def maxout_backward(dout, cache):
    x, w, winner = cache
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros((w.shape[0], w.shape[2]))
    for k in range(w.shape[0]):
        part = dout * (winner == k)
        dx += part @ w[k].T
        dw[k] = x.T @ part
        db[k] = part.sum(axis=0)
    return dx, dw, db
