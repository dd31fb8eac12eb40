"""step_decay: the exponent epoch / every is not rounded down, so the rate falls a little at every epoch."""
import numpy as np


def step_decay(learning_rate, epoch, drop, every):
    drops = np.asarray(epoch) / every
    return learning_rate * np.power(float(drop), drops)
