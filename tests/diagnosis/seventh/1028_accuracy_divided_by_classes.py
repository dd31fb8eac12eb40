"""accuracy: the number of right samples is divided by the number of classes C, not by the number of samples."""

import numpy as np


def accuracy(scores, y):
    scores = np.asarray(scores)
    right = 0
    for row, label in zip(scores, y):
        guess = int(np.argmax(row))
        if guess == label:
            right += 1
    return right / scores.shape[1]
