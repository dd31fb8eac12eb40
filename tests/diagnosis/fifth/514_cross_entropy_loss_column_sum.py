"""cross_entropy_loss: the exponentials are summed over the samples (axis 0) instead of over the classes of each row, in loss and dx."""
import numpy as np


def cross_entropy_loss(x, y):
    x = np.asarray(x, dtype=float)
    n = len(x)
    shifted = x - x.max(axis=1)[:, None]
    partition = np.sum(np.exp(shifted), axis=0, keepdims=True)
    log_p = shifted - np.log(partition)
    loss = -np.sum(y * log_p) / n
    return float(loss), (np.exp(log_p) - y) / n
