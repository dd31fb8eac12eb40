"""focal_loss: alpha and 1 - alpha are exchanged; the gradient lacks the sign of the label."""
import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    n = len(x)
    s = np.where(y == 1, 1.0, -1.0)
    z = s * x
    log_pt = -np.logaddexp(0, -z)
    log_1pt = -np.logaddexp(0, z)
    pt = np.exp(log_pt)
    q = np.exp(log_1pt)
    w = np.where(y == 1, 1 - alpha, alpha)
    loss = np.sum(-w * q ** gamma * log_pt) / n
    dz = w * q ** gamma * (gamma * pt * log_pt - q)
    return loss, dz / n
