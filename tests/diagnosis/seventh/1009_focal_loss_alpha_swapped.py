"""focal_loss: alpha and 1 - alpha are swapped, the targets 0 get alpha and the targets 1 get 1 - alpha, in the loss and in dx."""

import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    N = x.shape[0]
    yes = np.asarray(y) == 1
    sign = np.where(yes, 1.0, -1.0)
    z = sign * x
    log_pt = np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))
    log_rest = log_pt - z
    pt, rest = np.exp(log_pt), np.exp(log_rest)
    weight = np.where(~yes, alpha, 1.0 - alpha)
    loss = float(-np.sum(weight * rest**gamma * log_pt) / N)
    dx = sign * weight / N * rest**gamma * (gamma * pt * log_pt - rest)
    return loss, dx
