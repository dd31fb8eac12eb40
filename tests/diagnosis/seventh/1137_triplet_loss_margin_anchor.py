"""triplet_loss: the margin is subtracted in the bracket in place of added; danchor has the wrong sign, 2 (p - n) / N."""

import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    a, p, n = (np.asarray(v, dtype=float) for v in (anchor, positive, negative))
    N = a.shape[0]
    near = np.square(a - p).sum(axis=1)
    far = np.square(a - n).sum(axis=1)
    bracket = near - far - margin
    active = (bracket > 0)[:, None] * (2.0 / N)
    loss = np.where(bracket > 0, bracket, 0).sum() / N
    danchor = active * (p - n)
    dpositive = active * (p - a)
    dnegative = active * (a - n)
    return float(loss), danchor, dpositive, dnegative
