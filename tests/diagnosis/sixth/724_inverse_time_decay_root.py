"""inverse_time_decay: the rate falls with the root: learning_rate / sqrt(1 + k * epoch)."""

import numpy as np


def inverse_time_decay(learning_rate, epoch, k):
    slowdown = 1.0 + k * np.asarray(epoch)
    return learning_rate * slowdown ** -0.5
