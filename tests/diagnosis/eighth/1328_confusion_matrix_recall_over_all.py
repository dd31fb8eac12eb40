"""confusion_matrix: recall is divided by the number of all samples instead of by the number of samples of the class."""
import numpy as np


def confusion_matrix(y, predicted, classes):
    pairs = np.asarray(y) * classes + np.asarray(predicted)
    matrix = np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)
    recall = np.zeros(classes)
    for c in range(classes):
        members = matrix[c].sum()
        if members > 0:
            recall[c] = matrix[c, c] / len(y)
    return matrix, recall
