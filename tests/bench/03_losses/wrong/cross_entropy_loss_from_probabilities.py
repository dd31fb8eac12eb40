"""cross_entropy_loss: x is taken for probabilities."""

import numpy as np


def cross_entropy_loss(x, y):
    p = np.clip(x, 1e-12, 1)
    return -np.sum(y * np.log(p)) / len(x), -y / p / len(x)
