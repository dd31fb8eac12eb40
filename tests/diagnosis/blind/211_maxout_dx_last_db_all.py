"""maxout_backward: dx is overwritten by each piece, so only the last one counts, instead of a sum over the pieces; db gives every piece the sum of dout, whether it won or not."""
import numpy as np


def maxout_forward(x, w, b):
    scores = np.einsum("nd,kdm->knm", x, w) + b[:, None, :]
    winner = scores.argmax(axis=0)
    out = np.take_along_axis(scores, winner[None], axis=0)[0]
    return out, (x, w, winner)


def maxout_backward(dout, cache):
    x, w, winner = cache
    K = w.shape[0]
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros((K, w.shape[2]))
    for k in range(K):
        routed = dout * (winner == k)
        dx = routed @ w[k].T
        dw[k] = x.T @ routed
        db[k] = dout.sum(axis=0)
    return dx, dw, db
