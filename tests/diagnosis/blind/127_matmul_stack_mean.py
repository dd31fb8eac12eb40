"""matmul: a factor that was used for the whole stack gets the mean of the gradients over the stack instead of their sum."""
import numpy as np


def matmul(a, b):
    out = a @ b

    def undo(g, shape):
        missing = g.ndim - len(shape)
        for _ in range(missing):
            g = g.mean(axis=0)
        for axis in range(len(shape) - 2):
            if shape[axis] == 1:
                g = g.sum(axis=axis, keepdims=True)
        return g

    def rule(dout):
        da = np.einsum("...nm,...km->...nk", dout, b)
        db = np.einsum("...nk,...nm->...km", a, dout)
        return undo(da, a.shape), undo(db, b.shape)

    return out, rule
