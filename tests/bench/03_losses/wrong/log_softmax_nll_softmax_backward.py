"""log_softmax_nll: goes back through a softmax."""

import numpy as np


def log_softmax_nll(x, y):
    lp = x - np.logaddexp.reduce(x * 1.0, axis=1, keepdims=True)
    p = np.exp(lp)
    d = -np.eye(x.shape[1])[y] / len(x)
    return lp, (d * lp).sum(), d, p * (d - (p * d).sum(axis=1, keepdims=True))
