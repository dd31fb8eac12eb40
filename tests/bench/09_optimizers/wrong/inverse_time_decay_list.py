"""inverse_time_decay: always returns one axis."""
import numpy as np


def inverse_time_decay(learning_rate, epoch, k):
    return np.array([learning_rate / (1 + k * n) for n in np.ravel(epoch)])
