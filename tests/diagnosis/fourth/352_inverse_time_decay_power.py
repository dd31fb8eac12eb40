"""inverse_time_decay: the rate is learning_rate / (1 + k)**epoch instead of learning_rate / (1 + k * epoch)."""
import numpy as np


def inverse_time_decay(learning_rate, epoch, k):
    growth = (1.0 + k) ** np.asarray(epoch, dtype=float)
    return learning_rate / growth
