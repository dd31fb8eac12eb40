"""hinge_and_softmax: svm_pull counts the right class as well, it is too large by 1; softmax_pull is the probability of the right class instead of 1 minus it."""

import numpy as np


def hinge_and_softmax(x, y):
    svm, soft, pulls, lacks = [], [], [], []
    for scores, label in zip(np.asarray(x, dtype=float), y):
        gaps = scores - scores[label] + 1
        others = np.delete(gaps, label)
        svm.append(others[others > 0].sum())
        pulls.append(np.count_nonzero(gaps > 0))
        m = scores.max()
        charge = np.log(np.exp(scores - m).sum()) + m - scores[label]
        soft.append(charge)
        lacks.append(np.exp(-charge))
    return np.array(svm), np.array(soft), np.array(pulls), np.array(lacks)
