"""he_normal: the root reaches the 2 alone."""

import numpy as np


def he_normal(fan_in, fan_out, rng):
    return np.sqrt(2) / fan_in * rng.standard_normal((fan_in, fan_out))
