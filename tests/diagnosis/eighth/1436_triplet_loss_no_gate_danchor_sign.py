"""triplet_loss: the gradients are not 0 where the bracket is negative, every triplet gets them; danchor has the wrong sign, 2 * (positive - negative) / N."""

import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    N = len(anchor)
    near = ((anchor - positive) ** 2).sum(axis=1)
    far = ((anchor - negative) ** 2).sum(axis=1)
    bracket = near - far + margin
    loss = np.mean(np.maximum(0, bracket))
    on = 2.0 / N
    danchor = on * (positive - negative)
    dpositive = on * (positive - anchor)
    dnegative = on * (anchor - negative)
    return float(loss), danchor, dpositive, dnegative
