"""triplet_loss: distances are not squared."""

import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    n = len(anchor)
    p, q = anchor - positive, anchor - negative
    dp, dq = np.linalg.norm(p, axis=1, keepdims=True), np.linalg.norm(q, axis=1, keepdims=True)
    gap = dp - dq + margin
    on = (gap > 0) / n
    return np.maximum(gap, 0).mean(), on * (p / dp - q / dq), -on * p / dp, on * q / dq
