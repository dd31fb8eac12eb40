"""linear_warmup: t / n stands in place of (t + 1) / n, so the first step has the rate 0; the rate is not held at its full value after the warm-up but goes on rising."""

import numpy as np


def linear_warmup(learning_rate, step, warmup):
    t = np.asarray(step, dtype=float)
    part = t / warmup
    rate = learning_rate * part
    return rate if rate.shape else rate.item()
