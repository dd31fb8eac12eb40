"""accuracy: the sample counts as right if the label is among its two highest scores."""

import numpy as np


def accuracy(scores, y):
    hits = 0
    for row, label in zip(np.asarray(scores), y):
        if label in np.argsort(row)[-2:]:
            hits += 1
    return hits / len(y)
