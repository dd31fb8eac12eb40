"""mae_loss: the sign is r / |r|, which is nan at an exact hit."""

import numpy as np


def mae_loss(x, y):
    r = x - y
    with np.errstate(all="ignore"):
        return np.abs(r).sum() / len(x), r / np.abs(r) / len(x)
