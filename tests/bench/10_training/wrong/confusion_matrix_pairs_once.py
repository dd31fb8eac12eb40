"""confusion_matrix: fancy indexing counts a repeated pair once."""

import numpy as np


def confusion_matrix(y, predicted, classes):
    m = np.zeros((classes, classes))
    m[y, predicted] += 1
    return m, np.diag(m) / np.maximum(m.sum(1), 1)
