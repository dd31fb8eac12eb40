"""svm_loss: the right class is not left out: compared with itself it adds 1 to the loss of every sample (and counts as a violation); at the right class dx is -1 / N instead of -k / N, whatever the number of violating classes."""
import numpy as np


def svm_loss(x, y):
    n, classes = x.shape
    loss = 0.0
    dx = np.zeros((n, classes))
    for i in range(n):
        right = y[i]
        for j in range(classes):
            short = x[i, j] - x[i, right] + 1
            if short > 0:
                loss += short
                dx[i, j] += 1
        dx[i, right] = -1
    return float(loss / n), dx / n
