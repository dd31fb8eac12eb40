"""hinge_and_softmax: svm_pull counts the right class too and is too large by 1; softmax_pull is the probability p_y itself, not 1 - p_y."""

import numpy as np


def hinge_and_softmax(x, y):
    N, C = x.shape
    svm = np.zeros(N)
    softmax = np.zeros(N)
    svm_pull = np.zeros(N, dtype=int)
    softmax_pull = np.zeros(N)
    for n in range(N):
        gaps = x[n] - x[n, y[n]] + 1.0
        others = [j for j in range(C) if j != y[n]]
        svm[n] = np.clip(gaps[others], 0, None).sum()
        svm_pull[n] = np.count_nonzero(gaps > 0)
        shifted = x[n] - x[n].max()
        log_norm = np.log(np.exp(shifted).sum())
        softmax[n] = log_norm - shifted[y[n]]
        softmax_pull[n] = np.exp(-softmax[n])
    return svm, softmax, svm_pull, softmax_pull
