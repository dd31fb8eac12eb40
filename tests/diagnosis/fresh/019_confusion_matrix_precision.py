"""confusion_matrix: recall is divided by how often a class was predicted, which is the precision."""

import numpy as np


def confusion_matrix(y, predicted, classes):
    matrix = np.zeros((classes, classes), dtype=int)
    for truth, guess in zip(y, predicted):
        matrix[truth, guess] += 1
    counts = matrix.sum(axis=0)
    recall = np.diag(matrix) / np.maximum(counts, 1)
    return matrix, recall
