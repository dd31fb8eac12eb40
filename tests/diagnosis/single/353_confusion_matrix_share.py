"""confusion_matrix: the recall divides by all samples."""
import numpy as np


def confusion_matrix(y, predicted, classes):
    matrix = np.zeros((classes, classes), dtype=int)
    for a, b in zip(y, predicted):
        matrix[a, b] += 1
    totals = matrix.sum(axis=1)
    recall = np.diag(matrix) / len(y)
    return matrix, recall
