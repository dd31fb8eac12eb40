"""he_uniform: the sum of two uniform numbers, of the right variance."""

import numpy as np


def he_uniform(fan_in, fan_out, rng):
    a = np.sqrt(2 / fan_in) * np.sqrt(6) / 2
    return rng.uniform(-a, a, (fan_in, fan_out)) + rng.uniform(-a, a, (fan_in, fan_out))
