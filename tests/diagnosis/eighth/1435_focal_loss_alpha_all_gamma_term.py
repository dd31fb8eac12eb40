"""focal_loss: every entry is weighted by alpha, those with target 0 do not get 1 - alpha; dx lacks the term gamma * p_t * log(p_t)."""

import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    N = len(x)
    s = np.where(y == 1, 1.0, -1.0)
    z = s * x
    log_pt = -(np.maximum(-z, 0) + np.log1p(np.exp(-np.abs(z))))
    log_rest = -(np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z))))
    pt, rest = np.exp(log_pt), np.exp(log_rest)
    weight = alpha
    loss = -np.sum(weight * rest**gamma * log_pt) / N
    dx = s * weight / N * rest**gamma * (- rest)
    return float(loss), dx
