"""linear_warmup: the rate keeps rising."""
import numpy as np


def linear_warmup(learning_rate, step, warmup):
    return learning_rate * ((np.asarray(step) + 1) / warmup)
