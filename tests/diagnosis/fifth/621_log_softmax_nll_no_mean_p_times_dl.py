"""log_softmax_nll: dlog_p is not divided by N (and so dx is not either); dx multiplies p by dlog_p element by element instead of by the sum of dlog_p over the row."""
import numpy as np


def log_softmax_nll(x, y):
    x = np.asarray(x, dtype=float)
    n, c = x.shape
    moved = x - x.max(axis=1, keepdims=True)
    log_p = moved - np.log(np.exp(moved).sum(axis=1, keepdims=True))
    hot = (np.arange(c)[None, :] == y[:, None]).astype(float)
    loss = -np.sum(hot * log_p) / n
    dlog_p = -hot
    arriving = dlog_p
    dx = dlog_p - np.exp(log_p) * arriving
    return log_p, float(loss), dlog_p, dx
