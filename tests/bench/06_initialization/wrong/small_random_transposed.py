"""small_random: the shape is (fan_out, fan_in)."""

import numpy as np


def small_random(fan_in, fan_out, rng, scale=0.01):
    return scale * rng.standard_normal((fan_out, fan_in))
