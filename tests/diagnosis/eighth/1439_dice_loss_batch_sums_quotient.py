"""dice_loss: the sums run over the whole batch, one Dice coefficient for all samples instead of one for each; dx treats the denominator as a constant, the term with A / B**2 of the quotient rule is missing."""

import numpy as np


def dice_loss(x, y, smooth=1.0):
    N = len(x)

    def pixels(values):
        return np.broadcast_to(values.sum(), (N, 1, 1))

    A = 2 * pixels(x * y) + smooth
    B = pixels(x) + pixels(y) + smooth
    loss = 1 - (A / B).mean()
    dD = 2 * y / B
    return float(loss), -dD / N + np.zeros(x.shape)
