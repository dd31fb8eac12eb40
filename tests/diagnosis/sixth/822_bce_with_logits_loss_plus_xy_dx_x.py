"""bce_with_logits_loss: the term x * y of the loss has the wrong sign; dx is x - y with the score instead of sigmoid(x) - y."""
import numpy as np


def bce_with_logits_loss(x, y):
    x = np.asarray(x, dtype=float)
    N = x.shape[0]
    tail = np.exp(-np.abs(x))
    entry = np.maximum(x, 0) + x * y + np.log1p(tail)
    prob = np.where(x >= 0, 1.0, tail) / (1.0 + tail)
    dx = (x - y) / N
    return float(entry.sum() / N), dx
