"""he_uniform: no root in the bound."""

import numpy as np


def he_uniform(fan_in, fan_out, rng):
    a = (np.sqrt(6 / fan_in)) ** 2
    return rng.uniform(-a, a, size=(fan_in, fan_out))
