"""accuracy: argmax over the samples."""

import numpy as np


def accuracy(scores, y):
    n = min(scores.shape)
    return np.mean(scores.argmax(axis=0)[:n] == y[:n])
