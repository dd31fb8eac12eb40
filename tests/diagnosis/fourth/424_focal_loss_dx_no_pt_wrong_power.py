"""focal_loss: in dx the factor p_t before log(p_t) is missing; in dx (1 - p_t) has the exponent gamma - 1 instead of gamma."""

import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y)
    n = len(x)
    side = np.where(y == 1, 1.0, -1.0)
    weight = np.where(y == 1, alpha, 1.0 - alpha)
    z = side * x
    log_pt = -np.logaddexp(0.0, -z)
    pt = np.exp(log_pt)
    rest = np.exp(-np.logaddexp(0.0, z))
    loss = -np.sum(weight * rest**gamma * log_pt) / n
    bracket = gamma * log_pt - rest
    dx = side * weight * rest ** (gamma - 1) * bracket / n
    return float(loss), dx
