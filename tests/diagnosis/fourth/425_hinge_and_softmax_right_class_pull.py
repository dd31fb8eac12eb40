"""hinge_and_softmax: svm includes the right class itself and is too high by 1; softmax_pull is the probability of the right class instead of 1 minus it."""

import numpy as np


def hinge_and_softmax(x, y):
    x = np.asarray(x, dtype=float)
    svm, softmax, svm_pull, softmax_pull = [], [], [], []
    for scores, right in zip(x, y):
        others = np.arange(scores.size) != right
        gaps = scores - scores[right] + 1.0
        svm.append(np.clip(gaps, 0.0, None)[:].sum())
        svm_pull.append(int((gaps[others] > 0).sum()))
        top = scores.max()
        log_p = scores - top - np.log(np.exp(scores - top).sum())
        softmax.append(-log_p[right])
        softmax_pull.append(np.exp(log_p[right]))
    return np.array(svm), np.array(softmax), np.array(svm_pull), np.array(softmax_pull)
