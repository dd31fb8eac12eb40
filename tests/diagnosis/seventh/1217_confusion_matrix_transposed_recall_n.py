"""confusion_matrix: rows and columns are exchanged: matrix[i, j] counts prediction i and label j; recall is divided by the number of all samples, not by the number of samples of the class."""

import numpy as np


def confusion_matrix(y, predicted, classes):
    y, predicted = np.asarray(y), np.asarray(predicted)
    pairs = predicted * classes + y
    matrix = np.bincount(pairs, minlength=classes**2).reshape(classes, classes)
    recall = np.zeros(classes)
    for c in range(classes):
        members = predicted[y == c]
        if len(members) > 0:
            recall[c] = np.sum(members == c) / len(y)
    return matrix, recall
