"""matmul: where b was used for several matrices of a stack, db is their mean instead of their sum; da is not summed over a broadcast stack, it has the leading axes of out."""

import numpy as np


def undo(g, shape, combine):
    while g.ndim > len(shape):
        g = combine(g, axis=0)
    for i, n in enumerate(shape):
        if n == 1 and g.shape[i] != 1:
            g = combine(g, axis=i, keepdims=True)
    return g


def matmul(a, b):
    out = np.matmul(a, b)

    def rule(dout):
        da = np.einsum("...nm,...km->...nk", dout, b)
        db = np.einsum("...nk,...nm->...km", a, dout)
        return da, undo(db, b.shape, np.mean)

    return out, rule
