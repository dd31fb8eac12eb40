"""linear_warmup: the first rate is 0."""
import numpy as np


def linear_warmup(learning_rate, step, warmup):
    return learning_rate * np.minimum(1, step / warmup)
