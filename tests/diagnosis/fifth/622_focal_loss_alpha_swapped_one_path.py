"""focal_loss: alpha and 1 - alpha are swapped: targets 1 weigh 1 - alpha and targets 0 weigh alpha; dx misses the gradient through the factor (1 - p_t)**gamma: the term gamma * p_t * log(p_t) is left out."""
import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    x = np.asarray(x, dtype=float)
    s = np.where(np.asarray(y) == 1, 1.0, -1.0)
    weight = np.where(s > 0, 1 - alpha, alpha)
    z = s * x
    log_pt = np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))
    pt = np.exp(log_pt)
    rest = np.exp(log_pt - z)
    loss = -np.sum(weight * rest**gamma * log_pt) / len(x)
    dx = s * weight * rest**gamma * (-rest) / len(x)
    return float(loss), dx
