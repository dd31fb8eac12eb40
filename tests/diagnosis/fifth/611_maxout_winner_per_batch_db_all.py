"""maxout_backward: the winner of a unit is chosen once for the whole batch in the backward pass, from the scores summed over the samples; every piece gets the full sum of dout in db, losers too."""
import numpy as np


def maxout_forward(x, w, b):
    pieces = np.stack([x @ w[k] + b[k] for k in range(len(w))])
    return pieces.max(axis=0), (x, w, pieces)


def maxout_backward(dout, cache):
    x, w, pieces = cache
    K, N, M = pieces.shape
    best = np.broadcast_to(pieces.sum(axis=1).argmax(axis=0), (N, M))
    dx = np.zeros((N, w.shape[1]))
    dw = np.zeros(w.shape)
    db = np.zeros((K, M))
    for k in range(K):
        won = np.where(best == k, dout, 0.0)
        dx += won @ w[k].T
        dw[k] = np.asarray(x).T @ won
        db[k] = dout.sum(axis=0)
    return dx, dw, db
