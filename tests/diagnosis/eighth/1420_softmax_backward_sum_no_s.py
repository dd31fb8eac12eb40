"""softmax_backward: the subtracted row sum is that of dout, not of dout * s; the bracket is not multiplied by s."""

import numpy as np


def softmax_forward(x):
    out = np.zeros(x.shape)
    for n, row in enumerate(x):
        powers = np.exp(row - np.max(row))
        out[n] = powers / np.sum(powers)
    return out, out


def softmax_backward(dout, cache):
    probs = cache
    rows = []
    for s, d in zip(probs, dout):
        centre = np.sum(d)
        rows.append((d - centre))
    return np.array(rows)
