"""triplet_loss: the gradients are not masked where the bracket is negative."""
import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    n = len(anchor)
    ap = anchor - positive
    an = anchor - negative
    bracket = (ap ** 2).sum(axis=1) - (an ** 2).sum(axis=1) + margin
    loss = np.maximum(bracket, 0).mean()
    on = 2 / n
    danchor = on * (negative - positive)
    dpositive = -on * ap
    dnegative = on * an
    return loss, danchor, dpositive, dnegative
