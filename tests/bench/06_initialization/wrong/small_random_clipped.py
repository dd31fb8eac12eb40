"""small_random: weights beyond two standard deviations are cut to that."""

import numpy as np


def small_random(fan_in, fan_out, rng, scale=0.01):
    return np.clip(rng.normal(0, scale, (fan_in, fan_out)), -2 * scale, 2 * scale)
