"""triplet_loss: danchor has the wrong sign."""
import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    n = len(anchor)
    ap = anchor - positive
    an = anchor - negative
    bracket = (ap ** 2).sum(axis=1) - (an ** 2).sum(axis=1) + margin
    loss = np.maximum(bracket, 0).mean()
    on = (bracket > 0)[:, None] * 2 / n
    danchor = on * (positive - negative)
    dpositive = -on * ap
    dnegative = on * an
    return loss, danchor, dpositive, dnegative
