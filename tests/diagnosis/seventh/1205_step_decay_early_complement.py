"""step_decay: the drop comes one epoch too early: epoch + 1 is divided by every; the factor is 1 - drop and not drop."""

import numpy as np


def step_decay(learning_rate, epoch, drop, every):
    drops = (np.asarray(epoch) + 1) // every
    rate = learning_rate * np.power(1.0 - drop, drops)
    if np.ndim(epoch) == 0:
        return float(rate)
    return rate
