"""inverse_time_decay: the rate is divided by (1 + k) to the power of epoch, not by 1 + k * epoch."""

import numpy as np


def inverse_time_decay(learning_rate, epoch, k):
    time = np.asarray(epoch, dtype=float)
    slowdown = (1.0 + k) ** time
    rate = learning_rate / slowdown
    return float(rate) if rate.ndim == 0 else rate
