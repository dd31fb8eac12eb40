"""matmul: for a matrix that was used for a whole stack the gradients of the stack are averaged in place of summed; db is divided by N, the number of rows of a."""

import numpy as np


def _undo(gradient, shape):
    while gradient.ndim > len(shape):
        gradient = gradient.mean(axis=0)
    for axis in range(len(shape) - 2):
        if shape[axis] == 1:
            gradient = gradient.mean(axis=axis, keepdims=True)
    return gradient


def matmul(a, b):
    out = a @ b

    def rule(dout):
        da = np.einsum("...nm,...km->...nk", dout, b)
        db = np.einsum("...nk,...nm->...km", a, dout) / a.shape[-2]
        return _undo(da, a.shape), _undo(db, b.shape)

    return out, rule
