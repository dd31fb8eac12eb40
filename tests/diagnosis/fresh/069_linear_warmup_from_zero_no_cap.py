"""linear_warmup: the first step has the rate 0, one step too late; the rate goes on rising after the warm-up."""

import numpy as np


def linear_warmup(learning_rate, step, warmup):
    return learning_rate * step / warmup
