"""confusion_matrix: the matrix is transposed: rows are the predictions, columns the labels; recall divides by the number of samples predicted as the class (precision) instead of the number with that label."""
import numpy as np


def confusion_matrix(y, predicted, classes):
    matrix = np.zeros((classes, classes), dtype=int)
    hits = np.zeros(classes)
    members = np.zeros(classes)
    for truth, guess in zip(y, predicted):
        matrix[guess, truth] += 1
        members[guess] += 1
        if truth == guess:
            hits[truth] += 1
    recall = hits / np.maximum(members, 1)
    return matrix, recall
