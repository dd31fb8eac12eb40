"""inverse_time_decay: epochs are counted from 1, so epoch 0 is decayed already."""
import numpy as np


def inverse_time_decay(learning_rate, epoch, k):
    t = np.asarray(epoch, dtype=float) + 1
    denominator = k * t + 1.0
    return np.divide(learning_rate, denominator)
