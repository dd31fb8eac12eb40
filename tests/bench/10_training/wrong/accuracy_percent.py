"""accuracy: a percentage."""

import numpy as np


def accuracy(scores, y):
    return 100.0 * np.mean(scores.argmax(1) == y)
