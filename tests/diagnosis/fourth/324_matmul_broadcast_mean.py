"""matmul: a matrix that was used for a whole stack gets the mean of its gradients over the stack instead of their sum."""

import numpy as np


def undo_stack(gradient, shape):
    extra = gradient.ndim - len(shape)
    if extra > 0:
        gradient = gradient.mean(axis=tuple(range(extra)))
    for axis, length in enumerate(shape[:-2]):
        if length == 1 and gradient.shape[axis] != 1:
            gradient = gradient.mean(axis=axis, keepdims=True)
    return gradient


def matmul(a, b):
    def rule(dout):
        da = np.einsum("...nm,...km->...nk", dout, b)
        db = np.einsum("...nk,...nm->...km", a, dout)
        return undo_stack(da, a.shape), undo_stack(db, b.shape)

    return np.matmul(a, b), rule
