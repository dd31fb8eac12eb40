"""log_softmax_nll: dx multiplies the sums of dlog_p by log_p instead of by the probabilities; the sums of dlog_p in dx run down the columns (over the samples) instead of along each row."""
import numpy as np


def log_softmax_nll(x, y):
    N, C = x.shape
    m = np.max(x, axis=1, keepdims=True)
    log_z = np.log(np.sum(np.exp(x - m), axis=1, keepdims=True)) + m
    log_p = x - log_z
    picked = log_p[np.arange(N), y]
    loss = -picked.sum() / N
    dlog_p = np.zeros((N, C))
    dlog_p[np.arange(N), y] = -1.0 / N
    row_sums = dlog_p.sum(axis=0, keepdims=True)
    dx = dlog_p - log_p * row_sums
    return log_p, float(loss), dlog_p, dx
