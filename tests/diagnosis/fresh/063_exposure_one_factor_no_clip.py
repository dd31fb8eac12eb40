"""exposure: one factor is drawn for the whole batch; the result is not clipped."""

import numpy as np


def exposure(x, low, high, rng, train=True):
    if not train:
        return x
    factor = rng.uniform(low, high)
    return x * factor
