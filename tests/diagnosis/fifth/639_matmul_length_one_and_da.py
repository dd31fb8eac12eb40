"""matmul: where a stack axis of length 1 was broadcast, the gradient is not summed along it and keeps the larger shape; da is not summed back to the shape of a: the broadcast is undone for db only."""
import numpy as np


def shrink(g, shape):
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    return g


def matmul(a, b):
    def rule(dout):
        da = np.einsum("...nm,...km->...nk", dout, b)
        db = np.einsum("...nk,...nm->...km", a, dout)
        return da, shrink(db, b.shape)

    return a @ b, rule
