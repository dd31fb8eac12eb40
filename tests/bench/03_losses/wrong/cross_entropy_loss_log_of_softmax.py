"""cross_entropy_loss: log of a computed softmax, with a fudge term."""

import numpy as np


def cross_entropy_loss(x, y):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return -np.sum(y * np.log(p + 1e-10)) / len(x), (p - y) / len(x)
