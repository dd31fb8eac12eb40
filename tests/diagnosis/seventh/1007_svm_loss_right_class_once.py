"""svm_loss: in dx the right class is pulled up only once (-1/N) where any class violates the margin, instead of once for each violating class (-k/N)."""

import numpy as np


def svm_loss(x, y):
    N, C = x.shape
    total = 0.0
    dx = np.zeros((N, C))
    for n in range(N):
        right = x[n, y[n]]
        count = 0
        for j in range(C):
            if j == y[n]:
                continue
            gap = x[n, j] - right + 1.0
            if gap > 0:
                total += gap
                dx[n, j] = 1.0 / N
                count += 1
        dx[n, y[n]] = -min(count, 1) / N
    return float(total / N), dx
