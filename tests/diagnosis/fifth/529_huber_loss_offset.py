"""huber_loss: on the straight part the loss is delta * (abs(r) - delta) instead of delta * (abs(r) - delta / 2)."""
import numpy as np


def huber_loss(x, y, delta=1.0):
    r = np.asarray(x, dtype=float) - y
    size = np.abs(r)
    near = size <= delta
    total = 0.5 * np.sum(r[near] ** 2)
    total += np.sum(delta * (size[~near] - delta))
    dx = np.clip(r, -delta, delta) / len(r)
    return float(total / len(r)), dx
