"""svm_loss: the right class is not left out of the sum, so the loss is larger by 1; the gradient at the right class is -1 instead of minus the number of violating classes."""
import numpy as np


def svm_loss(x, y):
    N, C = x.shape
    loss = 0.0
    dx = np.zeros((N, C))
    for n in range(N):
        for j in range(C):
            m = x[n, j] - x[n, y[n]] + 1
            if m > 0:
                loss += m
                dx[n, j] += 1
                dx[n, y[n]] = -1
    return float(loss / N), dx / N
