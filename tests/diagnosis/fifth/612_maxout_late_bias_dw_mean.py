"""maxout_forward: the winning piece is picked from x @ w without the bias, and the bias is added afterwards; dw is divided by N."""
import numpy as np


def maxout_forward(x, w, b):
    score = np.einsum("nd,kdm->knm", x, w)
    top = score.argmax(axis=0)
    score = score + b[:, None, :]
    out = np.take_along_axis(score, top[None], axis=0)[0]
    return out, (x, w, top)


def maxout_backward(dout, cache):
    x, w, top = cache
    chosen = np.arange(len(w))[:, None, None] == top[None]
    flow = chosen * dout[None]
    dx = np.einsum("knm,kdm->nd", flow, w)
    dw = np.einsum("nd,knm->kdm", x, flow) / len(x)
    db = flow.sum(axis=1)
    return dx, dw, db
