"""xavier_normal: 1 in the place of 2."""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    return rng.normal(0, (fan_in + fan_out) ** -0.5, (fan_in, fan_out))
