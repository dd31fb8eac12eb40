"""confusion_matrix: a pair of label and prediction that occurs several times is counted only once; recall is divided by the number of all samples instead of the samples of the class."""
import numpy as np


def confusion_matrix(y, predicted, classes):
    matrix = np.zeros((classes, classes))
    matrix[y, predicted] += 1
    right = np.zeros(classes)
    total = np.zeros(classes)
    for label, guess in zip(y, predicted):
        total[label] += 1
        right[label] += label == guess
    recall = right / max(total.sum(), 1)
    return matrix, recall
