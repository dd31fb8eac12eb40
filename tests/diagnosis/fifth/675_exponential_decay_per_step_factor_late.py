"""exponential_decay: the factor per epoch is 1 - k instead of exp(-k); the epochs are counted from 1, the exponent is epoch + 1."""
import numpy as np


def exponential_decay(learning_rate, epoch, k):
    t = np.asarray(epoch, dtype=int) + 1
    per_epoch = 1 - k
    rate = learning_rate * per_epoch ** t
    if np.ndim(epoch) == 0:
        return float(rate)
    return rate
