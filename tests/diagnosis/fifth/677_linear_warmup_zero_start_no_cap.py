"""linear_warmup: the rate is learning_rate * step / warmup, so the first step has the rate 0; the rate is not capped and goes on rising after the warm-up."""
import numpy as np


def linear_warmup(learning_rate, step, warmup):
    number = np.asarray(step)
    fraction = number / warmup
    rate = np.asarray(learning_rate * fraction)
    return rate if rate.ndim else float(rate)
