"""inverse_time_decay: the rate is divided by the root of 1 + k t; k multiplies the whole of 1 + t instead of t alone."""
import numpy as np


def inverse_time_decay(learning_rate, epoch, k):
    growth = k * (1.0 + np.multiply(epoch, 1.0))
    divisor = np.sqrt(growth)
    return np.divide(learning_rate, divisor)
