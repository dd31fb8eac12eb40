"""focal_loss: dx treats the factor (1 - p_t)**gamma as a constant, the term gamma * p_t * log(p_t) is missing."""
import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    N = x.shape[0]
    s = np.where(np.asarray(y) == 1, 1.0, -1.0)
    weight = np.where(s > 0, alpha, 1.0 - alpha)
    z = s * x
    log_pt = -np.logaddexp(0.0, -z)
    pt = np.exp(log_pt)
    rest = np.exp(-np.logaddexp(0.0, z))
    focus = rest**gamma
    loss = -np.sum(weight * focus * log_pt) / N
    inner = -rest
    dx = s * weight * focus * inner / N
    return float(loss), dx
