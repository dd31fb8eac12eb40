"""cross_entropy_loss: log of a computed softmax: 0 * -inf."""

import numpy as np


def cross_entropy_loss(x, y):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    with np.errstate(all="ignore"):
        return -np.sum(y * np.log(p)) / len(x), (p - y) / len(x)
