"""svm_loss: in dx the right class gets -1/N once instead of once for every class that violates the margin."""

import numpy as np


def svm_loss(x, y):
    x = np.array(x, dtype=float)
    count, classes = x.shape
    loss = 0.0
    dx = np.zeros((count, classes))
    for n in range(count):
        right = y[n]
        for j in range(classes):
            if j == right:
                continue
            gap = x[n, j] - x[n, right] + 1.0
            if gap > 0:
                loss += gap / count
                dx[n, j] += 1.0 / count
                dx[n, right] = -1.0 / count
    return float(loss), dx
