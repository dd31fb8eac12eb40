"""cascade_add_unit: the new column is X @ w without the tanh."""
import numpy as np


def cascade_add_unit(X, w, W):
    n, d = X.shape
    next_X = np.empty((n, d + 1))
    next_X[:, :d] = X
    next_X[:, d] = X @ w
    next_W = np.zeros((d + 1, W.shape[1]))
    next_W[:d] = W
    return next_X, next_W
