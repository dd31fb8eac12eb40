"""small_random: np.random is used, not rng."""

import numpy as np


def small_random(fan_in, fan_out, rng, scale=0.01):
    return scale * np.random.randn(fan_in, fan_out)
