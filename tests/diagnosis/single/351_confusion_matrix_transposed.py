"""confusion_matrix: rows are predictions."""
import numpy as np


def confusion_matrix(y, predicted, classes):
    matrix = np.zeros((classes, classes), dtype=int)
    for a, b in zip(y, predicted):
        matrix[b, a] += 1
    totals = matrix.sum(axis=0)
    recall = np.diag(matrix) / np.maximum(totals, 1)
    return matrix, recall
