"""maxout_forward: the winner is chosen by x @ w[k] alone, without the biases; maxout_backward: dw of every piece gets the whole dout, the losing pieces too."""

import numpy as np


def maxout_forward(x, w, b):
    products = x @ w
    s = products + b[:, np.newaxis, :]
    winner = np.argmax(products, axis=0)
    out = np.take_along_axis(s, winner[np.newaxis], axis=0)[0]
    return out, (x, w, winner)


def maxout_backward(dout, cache):
    x, w, winner = cache
    pieces = np.arange(w.shape[0])[:, None, None]
    ds = (pieces == winner) * dout
    dx = np.einsum("knm,kdm->nd", ds, w)
    dw = np.einsum("nd,knm->kdm", x, np.broadcast_to(dout, ds.shape))
    db = ds.sum(axis=1)
    return dx, dw, db
