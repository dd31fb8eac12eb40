"""confusion_matrix: repeated pairs are counted only once (matrix[y, predicted] += 1 with index arrays); the diagonal is divided by the sums of the columns (precision) instead of the rows (recall)."""
import numpy as np


def confusion_matrix(y, predicted, classes):
    matrix = np.zeros((classes, classes))
    matrix[y, predicted] += 1
    totals = matrix.sum(axis=0)
    recall = np.zeros(classes)
    present = totals > 0
    recall[present] = np.diag(matrix)[present] / totals[present]
    return matrix, recall
