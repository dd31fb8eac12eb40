"""log_softmax_nll: in dx the softmax part has the wrong sign; log_p is normalized with the mean of the exponentials instead of the sum."""
import numpy as np


def log_softmax_nll(x, y):
    x = np.array(x, dtype=float)
    N, C = x.shape
    peak = x.max(axis=1, keepdims=True)
    log_p = x - peak - np.log(np.exp(x - peak).mean(axis=1, keepdims=True))
    target = (np.arange(C) == np.asarray(y)[:, None]).astype(float)
    loss = -(log_p * target).sum() / N
    dlog_p = -target / N
    row_sum = dlog_p.sum(axis=1, keepdims=True)
    dx = dlog_p + np.exp(log_p) * row_sum
    return log_p, float(loss), dlog_p, dx
