"""hinge_and_softmax: svm_pull counts the right class too, so it is too high by 1; softmax_pull is the probability of the right class instead of 1 minus it."""
import numpy as np


def hinge_and_softmax(x, y):
    x = np.asarray(x, dtype=float)
    n, c = x.shape
    rows = np.arange(n)
    right = x[rows, y]
    gaps = x - right[:, None] + 1
    svm = np.maximum(gaps, 0).sum(axis=1) - 1
    svm_pull = (gaps > 0).sum(axis=1)
    top = x.max(axis=1)
    log_z = top + np.log(np.exp(x - top[:, None]).sum(axis=1))
    softmax = log_z - right
    softmax_pull = np.exp(right - log_z)
    return svm, softmax, svm_pull, softmax_pull
