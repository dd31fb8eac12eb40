"""hinge_loss: dx is only nonzero where y * x < 0 instead of where y * x < 1; dx is not divided by N."""

import numpy as np


def hinge_loss(x, y):
    N = len(x)
    agreement = y * x
    terms = [max(0.0, 1.0 - a) for a in agreement]
    dx = np.zeros(N)
    inside = agreement < 0
    dx[inside] = -y[inside]
    return float(sum(terms) / N), dx
