"""triplet_loss: the distances are not squared (root taken)."""
import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    n = len(anchor)
    ap = anchor - positive
    an = anchor - negative
    bracket = np.sqrt((ap ** 2).sum(axis=1)) - np.sqrt((an ** 2).sum(axis=1)) + margin
    loss = np.maximum(bracket, 0).mean()
    on = (bracket > 0)[:, None] * 2 / n
    danchor = on * (negative - positive)
    dpositive = -on * ap
    dnegative = on * an
    return loss, danchor, dpositive, dnegative
