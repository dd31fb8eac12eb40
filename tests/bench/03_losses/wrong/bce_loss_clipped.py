"""bce_loss: probabilities are clipped at 0.001."""

import numpy as np


def bce_loss(x, y):
    p = np.clip(x, 1e-3, 1 - 1e-3)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / len(x), (p - y) / (p * (1 - p)) / len(x)
