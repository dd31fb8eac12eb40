"""log_softmax_nll: dx is one-hot minus softmax."""

import numpy as np


def log_softmax_nll(x, y):
    lp = x - np.logaddexp.reduce(x * 1.0, axis=1, keepdims=True)
    hot = np.eye(x.shape[1])[y]
    return lp, -(hot * lp).sum() / len(x), -hot / len(x), (hot - np.exp(lp)) / len(x)
