"""maxout_forward: the winning piece is chosen by x @ w alone, before the bias is added; maxout_backward overwrites dx in the loop, so only the last piece counts in it."""

import numpy as np


def maxout_forward(x, w, b):
    plain = x @ w
    scores = plain + b[:, None, :]
    best = np.argmax(plain, axis=0)
    out = np.take_along_axis(scores, best[None], axis=0)[0]
    return out, (x, w, best)


def maxout_backward(dout, cache):
    x, w, best = cache
    K, D, M = w.shape
    dw, db = np.empty((K, D, M)), np.empty((K, M))
    dx = np.zeros((len(x), D))
    for k in range(K):
        d = dout * (best == k)
        dx = np.dot(d, w[k].T)
        dw[k] = np.dot(x.T, d)
        db[k] = d.sum(axis=0)
    return dx, dw, db
