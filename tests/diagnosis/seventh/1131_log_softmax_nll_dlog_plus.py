"""log_softmax_nll: dlog_p is -1 at the right class, not divided by N; in dx the term p * sum(dlog_p) is added in place of subtracted."""

import numpy as np


def _log_softmax(x):
    m = x.max(axis=1, keepdims=True)
    return x - m - np.log(np.exp(x - m).sum(axis=1, keepdims=True))


def log_softmax_nll(x, y):
    N = len(y)
    rows = np.arange(N)
    log_p = _log_softmax(x)
    loss = -log_p[rows, y].sum() / N
    dlog_p = np.zeros(log_p.shape)
    dlog_p[rows, y] -= 1
    dx = dlog_p + np.exp(log_p) * dlog_p.sum(axis=1, keepdims=True)
    return log_p, float(loss), dlog_p, dx
