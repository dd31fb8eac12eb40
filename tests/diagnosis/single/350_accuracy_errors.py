"""accuracy: the fraction of errors."""
import numpy as np


def accuracy(scores, y):
    return float(np.mean(np.argmax(scores, axis=1) != y))
