"""mae_loss: dx has the wrong sign: it is sign(y - x) / N."""
import numpy as np


def mae_loss(x, y):
    gap = np.subtract(x, y, dtype=float)
    count = gap.shape[0]
    loss = np.linalg.norm(gap.ravel(), 1) / count
    dx = np.where(gap > 0, -1.0, np.where(gap < 0, 1.0, 0.0)) / count
    return float(loss), dx
