"""cross_entropy_loss: the softmax in dx is normalized over the columns (axis 0) instead of over each row; dx is not divided by N."""

import numpy as np


def log_sum_exp(x):
    top = np.max(x, axis=1, keepdims=True)
    return top + np.log(np.sum(np.exp(x - top), axis=1, keepdims=True))


def cross_entropy_loss(x, y):
    x = np.array(x, dtype=float)
    n = x.shape[0]
    loss = -np.sum(y * (x - log_sum_exp(x))) / n
    e = np.exp(x - x.max(axis=0, keepdims=True))
    p = e / e.sum(axis=0, keepdims=True)
    dx = (p - y)
    return float(loss), dx
