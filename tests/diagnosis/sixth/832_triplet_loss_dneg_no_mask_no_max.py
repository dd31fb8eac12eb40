"""triplet_loss: dnegative is not set to 0 for triplets whose bracket is negative; the maximum is taken of the sum of the brackets instead of each bracket."""
import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    N = len(anchor)
    near = anchor - positive
    far = anchor - negative
    bracket = (near**2).sum(axis=1) - (far**2).sum(axis=1) + margin
    on = (bracket > 0)[:, None]
    loss = max(bracket.sum(), 0) / N
    dpositive = -2.0 * near * on / N
    dnegative = 2.0 * far / N
    danchor = 2.0 * (near - far) * on / N
    return float(loss), danchor, dpositive, dnegative
