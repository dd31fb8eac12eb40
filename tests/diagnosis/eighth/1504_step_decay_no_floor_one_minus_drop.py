"""step_decay: the exponent epoch / every is not rounded down; the rate is multiplied by 1 - drop instead of by drop."""
import numpy as np


def step_decay(learning_rate, epoch, drop, every):
    epoch = np.asarray(epoch)
    drops = epoch / every
    factor = 1.0 - drop
    rate = learning_rate * np.power(factor, drops)
    return float(rate) if rate.ndim == 0 else rate
