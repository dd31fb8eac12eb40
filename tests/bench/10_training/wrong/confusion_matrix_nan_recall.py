"""confusion_matrix: the recall of an absent class is nan."""

import numpy as np


def confusion_matrix(y, predicted, classes):
    m = np.zeros((classes, classes))
    np.add.at(m, (y, predicted), 1)
    return m, np.diag(m) / m.sum(1)
