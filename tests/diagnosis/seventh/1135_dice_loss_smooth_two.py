"""dice_loss: smooth is missing in the denominator B; in dx the factor 2 before y * B is missing."""

import numpy as np


def dice_loss(x, y, smooth=1.0):
    N = x.shape[0]
    p = np.reshape(x, (N, -1))
    t = np.reshape(y, (N, -1)).astype(float)
    top = 2.0 * np.einsum("ni,ni->n", p, t) + smooth
    bottom = p.sum(axis=1) + t.sum(axis=1)
    loss = np.mean(1.0 - top / bottom)
    slope = (t * bottom[:, None] - top[:, None]) / (bottom**2)[:, None]
    return float(loss), (-slope / N).reshape(x.shape)
