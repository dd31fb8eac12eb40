"""accuracy: it takes the class with the lowest score (argmin) instead of the highest; it returns the number of right samples instead of the fraction."""
import numpy as np


def accuracy(scores, y):
    hits = 0
    for row, label in zip(scores, y):
        hits += int(np.argmin(row) == label)
    return float(hits)
