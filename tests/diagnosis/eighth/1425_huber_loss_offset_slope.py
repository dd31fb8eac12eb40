"""huber_loss: the linear piece is delta * (abs(r) - 1/2), the offset is not delta / 2; dx is sign(r) / N on the linear piece, the factor delta is missing."""

import numpy as np


def huber_loss(x, y, delta=1.0):
    r = np.asarray(x, dtype=float) - y
    size = np.abs(r)
    near = size <= delta
    parabola = 0.5 * r**2
    line = delta * (size - 0.5)
    loss = np.where(near, parabola, line).sum() / len(r)
    slope = np.where(near, r, np.sign(r))
    return float(loss), slope / len(r)
