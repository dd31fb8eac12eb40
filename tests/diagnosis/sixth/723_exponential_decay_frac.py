"""exponential_decay: k is taken as the fraction lost in each step: learning_rate * (1 - k)**epoch."""

import numpy as np


def exponential_decay(learning_rate, epoch, k):
    epoch = np.asarray(epoch, dtype=float)
    return learning_rate * (1 - k) ** epoch
