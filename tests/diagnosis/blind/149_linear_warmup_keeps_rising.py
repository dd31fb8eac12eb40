"""linear_warmup: the rate is not held after the warm-up, it goes on rising above the full rate."""
import numpy as np


def linear_warmup(learning_rate, step, warmup):
    part = (np.asarray(step) + 1) / warmup
    return learning_rate * part
