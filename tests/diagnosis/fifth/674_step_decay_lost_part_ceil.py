"""step_decay: drop is taken as the part that is lost, the factor is 1 - drop; the number of drops is rounded up instead of down."""
import numpy as np


def step_decay(learning_rate, epoch, drop, every):
    drops = np.ceil(np.asarray(epoch) / every)
    factor = 1.0 - drop
    rate = learning_rate * np.power(factor, drops)
    return rate if np.ndim(epoch) else float(rate)
