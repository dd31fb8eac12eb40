"""xavier_uniform: one row for all inputs."""

import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    a = np.sqrt(6 / (fan_in + fan_out))
    return np.tile(rng.uniform(-a, a, fan_out), (fan_in, 1))
