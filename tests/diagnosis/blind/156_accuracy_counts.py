"""accuracy: returns the number of right samples, it is not divided by N."""
import numpy as np


def accuracy(scores, y):
    right = 0
    for row, label in zip(scores, y):
        best = 0
        for c in range(1, len(row)):
            if row[c] > row[best]:
                best = c
        right += int(best == label)
    return float(right)
