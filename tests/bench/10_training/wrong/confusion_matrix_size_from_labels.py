"""confusion_matrix: the size comes from the labels that occur."""

import numpy as np


def confusion_matrix(y, predicted, classes):
    classes = max(y.max(), predicted.max()) + 1
    m = np.zeros((classes, classes))
    np.add.at(m, (y, predicted), 1)
    return m, np.diag(m) / np.maximum(m.sum(1), 1)
