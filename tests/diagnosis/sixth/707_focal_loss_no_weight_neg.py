"""focal_loss: entries with target 0 weigh 1 instead of 1 - alpha."""
import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    x = np.asarray(x, dtype=float)
    n = len(x)
    sign = np.where(np.asarray(y) == 1, 1.0, -1.0)
    weight = np.where(np.asarray(y) == 1, alpha, 1.0)
    z = sign * x
    log_p = -np.logaddexp(0.0, -z)
    p = np.exp(log_p)
    miss = np.exp(-np.logaddexp(0.0, z))
    entries = -weight * miss**gamma * log_p
    slope = weight * miss**gamma * (gamma * p * log_p - miss)
    return float(entries.sum() / n), sign * slope / n
