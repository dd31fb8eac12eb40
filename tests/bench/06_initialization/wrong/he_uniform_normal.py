"""he_uniform: normal, of the right variance."""

import numpy as np


def he_uniform(fan_in, fan_out, rng):
    return np.sqrt(2 / fan_in) * rng.standard_normal((fan_in, fan_out))
