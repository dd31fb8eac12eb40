"""he_uniform: from 0 to the bound."""

import numpy as np


def he_uniform(fan_in, fan_out, rng):
    return np.sqrt(6 / fan_in) * rng.random((fan_in, fan_out))
