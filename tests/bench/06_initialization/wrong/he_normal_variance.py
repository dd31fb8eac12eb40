"""he_normal: the variance is taken for the standard deviation."""

import numpy as np


def he_normal(fan_in, fan_out, rng):
    return rng.normal(0, 2 / fan_in, (fan_in, fan_out))
