"""linear_warmup: step 0 has the rate 0."""
import numpy as np


def linear_warmup(learning_rate, step, warmup):
    return learning_rate * np.minimum(1.0, np.asarray(step) / warmup)
