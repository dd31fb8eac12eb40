"""exponential_decay: the rate is multiplied by (1 - k) per epoch instead of by exp(-k)."""
import numpy as np


def exponential_decay(learning_rate, epoch, k):
    per_epoch = 1.0 - k
    return learning_rate * per_epoch ** np.asarray(epoch, dtype=float)
