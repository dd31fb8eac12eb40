"""linear_warmup: the rate is step / warmup instead of (step + 1) / warmup, so that step 0 has the rate 0; the rate goes on rising after the warm-up: it is not capped at learning_rate."""
import numpy as np


def linear_warmup(learning_rate, step, warmup):
    step = np.asarray(step)
    fraction = step / warmup
    rate = learning_rate * fraction
    return rate if rate.shape else float(rate)
