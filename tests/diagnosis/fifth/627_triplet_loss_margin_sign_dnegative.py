"""triplet_loss: the margin is subtracted instead of added in the bracket; dnegative has the wrong sign: 2 * (negative - anchor) / N."""
import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    near = np.asarray(anchor, dtype=float) - positive
    far = np.asarray(anchor, dtype=float) - negative
    n = len(near)
    bracket = (near**2).sum(axis=1) - (far**2).sum(axis=1) - margin
    on = (bracket > 0)[:, None] * (2 / n)
    loss = np.maximum(bracket, 0).mean()
    return float(loss), on * (near - far), on * -near, on * -far
