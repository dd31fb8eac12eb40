"""log_softmax_nll: the row maximum is subtracted twice in log_p (from the scores and again with the log of the sum), so log_p and the loss are off by it."""

import numpy as np


def log_softmax_nll(x, y):
    x = np.asarray(x, dtype=float)
    n = np.arange(len(y))
    m = np.max(x, axis=1, keepdims=True)
    e = np.exp(x - m)
    total = e.sum(axis=1, keepdims=True)
    lse = np.log(total) + m
    log_p = x - m - lse
    loss = -np.mean(log_p[n, y])
    dlog_p = np.zeros(x.shape)
    dlog_p[n, y] = -1 / len(y)
    dx = dlog_p - e / total * np.sum(dlog_p, axis=1, keepdims=True)
    return log_p, float(loss), dlog_p, dx
