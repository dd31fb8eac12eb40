"""cascade_add_unit: the value of the new unit becomes the first column of next_X instead of the last."""
import numpy as np


def cascade_add_unit(X, w, W):
    value = np.tanh(np.einsum("nd,d->n", X, w))
    next_X = np.hstack([value.reshape(-1, 1), X])
    next_W = np.zeros((W.shape[0] + 1, W.shape[1]))
    next_W[:-1] = W
    return next_X, next_W
