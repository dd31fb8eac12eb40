"""triplet_loss: the margin is ignored (always 1); the factor 2 is missing in all gradients."""
import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    n = len(anchor)
    ap = anchor - positive
    an = anchor - negative
    bracket = (ap ** 2).sum(axis=1) - (an ** 2).sum(axis=1) + 1
    loss = np.maximum(bracket, 0).mean()
    on = (bracket > 0)[:, None] / n
    danchor = on * (negative - positive)
    dpositive = -on * ap
    dnegative = on * an
    return loss, danchor, dpositive, dnegative
