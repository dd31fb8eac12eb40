"""cross_entropy_loss: the softmax is normalized over the whole batch instead of each row; dx is not divided by N."""
import numpy as np


def _log_softmax(s):
    s = s - np.max(s, axis=1, keepdims=True)
    return s - np.log(np.sum(np.exp(s)))


def cross_entropy_loss(x, y):
    logp = _log_softmax(np.asarray(x, dtype=float))
    per_sample = -(y * logp).sum(axis=1)
    loss = per_sample.mean()
    dx = (np.exp(logp) - y)
    return float(loss), dx
