"""log_softmax_nll: dlog_p is the gradient with respect to probabilities."""

import numpy as np


def log_softmax_nll(x, y):
    lp = x - np.logaddexp.reduce(x * 1.0, axis=1, keepdims=True)
    p = np.exp(lp)
    hot = np.eye(x.shape[1])[y]
    with np.errstate(all="ignore"):
        return lp, -(hot * lp).sum() / len(x), -hot / p / len(x), (p - hot) / len(x)
