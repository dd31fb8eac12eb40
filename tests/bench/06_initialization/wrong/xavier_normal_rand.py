"""xavier_normal: rand for randn, so that all weights are positive."""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    return rng.random((fan_in, fan_out)) * np.sqrt(2 / (fan_in + fan_out))
