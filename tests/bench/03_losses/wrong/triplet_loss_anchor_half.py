"""triplet_loss: the anchor feels the positive only."""

import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    n = len(anchor)
    gap = np.sum((anchor - positive) ** 2 - (anchor - negative) ** 2, axis=1) + margin
    on = (gap > 0)[:, None] * 2 / n
    return np.maximum(gap, 0).sum() / n, on * (anchor - positive), on * (positive - anchor), on * (anchor - negative)
