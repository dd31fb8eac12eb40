"""accuracy: a score above 0 at the right class counts as right."""

import numpy as np


def accuracy(scores, y):
    return np.mean(scores[np.arange(len(y)), y] > 0)
