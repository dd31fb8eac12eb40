"""confusion_matrix: the recall is what was missed: 1 - recall; the matrix holds fractions of all samples instead of counts."""

import numpy as np


def confusion_matrix(y, predicted, classes):
    pairs = np.asarray(y) * classes + np.asarray(predicted)
    matrix = np.bincount(pairs, minlength=classes**2).reshape(classes, classes)
    totals = matrix.sum(axis=1)
    recall = np.zeros(classes)
    for k in range(classes):
        if totals[k] > 0:
            recall[k] = 1 - matrix[k, k] / totals[k]
    return matrix / len(y), recall
