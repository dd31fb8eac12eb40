"""small_random: rand for randn, so that all weights are positive."""

import numpy as np


def small_random(fan_in, fan_out, rng, scale=0.01):
    return rng.random((fan_in, fan_out)) * scale
