"""inverse_time_decay: the epoch is counted from 1 (epoch + 1), so that epoch 0 is decayed already; the denominator is the square root of 1 + k * epoch."""
import numpy as np


def inverse_time_decay(learning_rate, epoch, k):
    time = np.asarray(epoch, dtype=float) + 1
    denominator = 1.0 + k * time
    return learning_rate * denominator ** -0.5
