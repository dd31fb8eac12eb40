"""triplet_loss: dpositive and dnegative are returned in the wrong order."""

import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    n = len(anchor)
    gap = np.sum((anchor - positive) ** 2 - (anchor - negative) ** 2, axis=1) + margin
    on = (gap > 0)[:, None] * 2 / n
    return np.maximum(gap, 0).sum() / n, on * (negative - positive), on * (anchor - negative), on * (positive - anchor)
