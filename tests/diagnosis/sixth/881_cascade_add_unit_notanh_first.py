"""cascade_add_unit: the new unit is linear: tanh is missing; the row of zeros stands first in next_W instead of last."""

import numpy as np


def cascade_add_unit(X, w, W):
    N, D = X.shape
    next_X = np.empty((N, D + 1))
    next_X[:, :D] = X
    next_X[:, D] = np.sum(X * w, axis=1)
    next_W = np.zeros((D + 1, W.shape[1]))
    next_W[1:] = W
    return next_X, next_W
