"""xavier_normal: the geometric mean of the fans."""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    return rng.normal(0, 1 / np.sqrt(np.sqrt(fan_in * fan_out)), (fan_in, fan_out))
