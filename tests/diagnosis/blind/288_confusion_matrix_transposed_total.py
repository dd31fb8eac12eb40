"""confusion_matrix: the matrix is transposed, rows are the predictions and columns the labels; the recall is divided by the number of all samples instead of by that of its class."""
import numpy as np


def confusion_matrix(y, predicted, classes):
    matrix = np.zeros((classes, classes), dtype=int)
    right = np.zeros(classes)
    samples = np.zeros(classes)
    for truth, guess in zip(y, predicted):
        matrix[guess, truth] += 1
        samples[truth] += 1
        right[truth] += truth == guess
    recall = np.zeros(classes)
    for c in range(classes):
        if samples[c] > 0:
            recall[c] = right[c] / len(y)
    return matrix, recall
