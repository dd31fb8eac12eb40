"""svm_loss: only the violating wrong classes are pushed down, the right class gets no gradient; loss is the sum over the samples, not divided by N."""
import numpy as np


def svm_loss(x, y):
    N, C = x.shape
    loss = 0.0
    dx = np.zeros((N, C))
    for n in range(N):
        target = x[n, y[n]]
        for j in range(C):
            if j == y[n]:
                continue
            gap = x[n, j] - target + 1.0
            if gap > 0:
                loss += gap
                dx[n, j] += 1.0 / N
    return float(loss), dx
