"""cross_entropy_loss: np.mean over N * C."""

import numpy as np


def cross_entropy_loss(x, y):
    lp = x - np.logaddexp.reduce(x * 1.0, axis=1, keepdims=True)
    return -np.mean(y * lp), (np.exp(lp) - y) / len(x)
