"""hinge_loss: loss is averaged over the samples that violate the margin instead of over all N samples."""
import numpy as np


def hinge_loss(x, y):
    N = x.size
    margins = y * x
    missing = np.maximum(0.0, 1.0 - margins)
    violated = missing > 0
    dx = np.zeros(N)
    dx[violated] = -y[violated] / N
    return float(missing.sum() / max(1, np.count_nonzero(violated))), dx
