"""bce_with_logits_loss: the term x * y is added in the loss instead of subtracted; dx is not divided by N."""

import numpy as np


def bce_with_logits_loss(x, y):
    z = np.array(x, dtype=float)
    decay = np.exp(-np.abs(z))
    softplus = np.maximum(z, 0) + np.log1p(decay)
    loss = np.sum(softplus + z * y) / z.shape[0]
    p = np.where(z < 0, decay, 1.0) / (1 + decay)
    dx = (p - y)
    return float(loss), dx
