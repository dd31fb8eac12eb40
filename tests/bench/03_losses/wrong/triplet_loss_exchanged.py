"""triplet_loss: anchor to negative minus anchor to positive."""

import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    n = len(anchor)
    gap = np.sum((anchor - negative) ** 2 - (anchor - positive) ** 2, axis=1) + margin
    on = (gap > 0)[:, None] * 2 / n
    return np.maximum(gap, 0).sum() / n, on * (positive - negative), on * (anchor - positive), on * (negative - anchor)
