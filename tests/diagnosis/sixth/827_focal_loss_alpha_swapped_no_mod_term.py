"""focal_loss: alpha and 1 - alpha are swapped; dx leaves out the term that comes from the slope of (1 - p_t)**gamma."""
import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    x = np.asarray(x, dtype=float)
    n = len(x)
    sign = np.where(np.asarray(y) == 1, 1.0, -1.0)
    weight = np.where(np.asarray(y) == 1, 1.0 - alpha, alpha)
    z = sign * x
    log_p = -np.logaddexp(0.0, -z)
    p = np.exp(log_p)
    miss = np.exp(-np.logaddexp(0.0, z))
    entries = -weight * miss**gamma * log_p
    slope = weight * miss**gamma * (-miss)
    return float(entries.sum() / n), sign * slope / n
