"""he_normal: one column for all units."""

import numpy as np


def he_normal(fan_in, fan_out, rng):
    w = np.sqrt(2 / fan_in) * rng.standard_normal((fan_in, 1))
    return np.repeat(w, fan_out, axis=1)
