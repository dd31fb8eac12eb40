"""log_softmax_nll: log-probabilities are not allowed below -50."""

import numpy as np


def log_softmax_nll(x, y):
    lp = np.maximum(x - np.logaddexp.reduce(x * 1.0, axis=1, keepdims=True), -50)
    d = -np.eye(x.shape[1])[y] / len(x)
    return lp, (d * lp).sum(), d, d + np.exp(lp) / len(x)
