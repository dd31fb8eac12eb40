"""xavier_normal: the shape is (fan_out, fan_in)."""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    return np.sqrt(2 / (fan_in + fan_out)) * rng.standard_normal((fan_out, fan_in))
