"""bce_with_logits_loss: the loss is divided by all N * M entries instead of N; the loss subtracts y instead of x * y."""

import numpy as np


def bce_with_logits_loss(x, y):
    x = np.asarray(x, dtype=float)
    n, m = x.shape
    tail = np.exp(-np.abs(x))
    entries = np.maximum(x, 0.0) - y + np.log1p(tail)
    p = np.where(x < 0, tail, 1.0) / (1.0 + tail)
    return float(np.sum(entries)) / (n * m), (p - y) / n
