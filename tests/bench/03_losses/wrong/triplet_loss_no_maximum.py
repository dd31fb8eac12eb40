"""triplet_loss: no maximum with 0."""

import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    n = len(anchor)
    gap = np.sum((anchor - positive) ** 2 - (anchor - negative) ** 2, axis=1) + margin
    on = (gap == gap)[:, None] * 2 / n
    return gap.sum() / n, on * (negative - positive), on * (positive - anchor), on * (anchor - negative)
