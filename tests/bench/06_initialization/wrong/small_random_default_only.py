"""small_random: 0.01 is written into the code."""

import numpy as np


def small_random(fan_in, fan_out, rng, scale=0.01):
    return 0.01 * rng.normal(size=(fan_in, fan_out))
