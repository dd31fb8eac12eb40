"""cascade_add_unit: the new unit's column stands before X, not behind it; the new row of the output weights holds ones and not zeros."""

import numpy as np


def cascade_add_unit(X, w, W):
    X = np.asarray(X, dtype=float)
    value = np.tanh(X.dot(w)).reshape(-1, 1)
    next_X = np.hstack([value, X])
    row = np.ones((1, W.shape[1]))
    next_W = np.vstack([W, row])
    return next_X, next_W
