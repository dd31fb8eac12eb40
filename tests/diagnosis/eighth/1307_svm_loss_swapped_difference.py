"""svm_loss: the margins are x[n, y] - x[n, j] + 1, the two scores are swapped, in the loss and in the violations that make dx."""

import numpy as np


def svm_loss(x, y):
    N, C = x.shape
    loss = 0.0
    dx = np.zeros((N, C))
    for n in range(N):
        right = x[n, y[n]]
        for j in range(C):
            if j == y[n]:
                continue
            gap = right - x[n, j] + 1
            if gap > 0:
                loss += gap
                dx[n, j] += 1
                dx[n, y[n]] -= 1
    return float(loss / N), dx / N
