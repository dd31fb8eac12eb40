"""loss_numbers: svm_start counts the right class as well, 10 in place of 9."""

import numpy as np


def loss_numbers():
    scores = np.zeros(10)
    softmax_start = np.log(np.exp(scores).sum()) - scores[0]
    svm_start = float(sum(max(0.0, scores[j] - scores[0] + 1) for j in range(0, 10)))
    labels_start = 20 * np.log(2)
    targets = np.array([1, 2, 3, 4, 90])
    squared_best = targets.mean()
    absolute_best = np.median(targets)
    same_pull = 2**2 / 10
    return softmax_start, svm_start, labels_start, squared_best, absolute_best, same_pull
