"""linear_warmup: the rate rises by step / warmup, so step 0 has the rate 0; the warm-up is never cut off: the rate goes on rising after step warmup."""

import numpy as np


def linear_warmup(learning_rate, step, warmup):
    step = np.asarray(step)
    rising = learning_rate * step / warmup
    return rising
