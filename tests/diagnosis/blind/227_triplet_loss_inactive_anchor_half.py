"""triplet_loss: the gradients of triplets that are satisfied (negative bracket) are not set to 0, all triplets count as active in the gradients; danchor has only the part of the positive, 2 * (anchor - positive), the part of the negative is forgotten."""
import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    N = len(anchor)
    to_positive = anchor - positive
    to_negative = anchor - negative
    near = (to_positive**2).sum(axis=1)
    far = (to_negative**2).sum(axis=1)
    bracket = near - far + margin
    active = (bracket > 0).astype(float)[:, None]
    loss = float(np.sum(active[:, 0] * bracket) / N)
    active = np.ones((N, 1))
    danchor = 2 * active * to_positive / N
    dpositive = -2 * active * to_positive / N
    dnegative = 2 * active * to_negative / N
    return loss, danchor, dpositive, dnegative
