"""cascade_add_unit: the new unit is put in front, as the first column of next_X, instead of behind X as the last column."""
import numpy as np


def cascade_add_unit(X, w, W):
    N, D = X.shape
    O = W.shape[1]
    next_X = np.empty((N, D + 1))
    next_X[:, 1:] = X
    next_X[:, 0] = np.tanh(np.dot(X, w))
    next_W = np.zeros((D + 1, O))
    next_W[:D] = W
    return next_X, next_W
