"""bce_with_logits_loss: the slope of the sigmoid is multiplied in once more."""

import numpy as np


def bce_with_logits_loss(x, y):
    p = np.exp(-np.logaddexp(0, -x))
    return np.sum(np.logaddexp(0, x) - x * y) / len(x), (p - y) * p * (1 - p) / len(x)
