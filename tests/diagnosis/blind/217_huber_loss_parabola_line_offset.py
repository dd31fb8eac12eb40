"""huber_loss: the parabola lacks the factor 1/2 in the loss (r**2); the straight line is delta * (|r| - delta), with delta in the place of delta / 2."""
import numpy as np


def huber_loss(x, y, delta=1.0):
    r = np.asarray(x, dtype=float) - np.asarray(y, dtype=float)
    N = len(r)
    size = np.abs(r)
    inside = size <= delta
    parabola = r**2
    line = delta * (size - delta)
    loss = np.sum(parabola[inside]) + np.sum(line[~inside])
    slope = np.where(inside, r, delta * np.sign(r))
    return float(loss) / N, slope / N
