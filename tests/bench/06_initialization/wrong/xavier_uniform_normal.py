"""xavier_uniform: normal, of the right variance."""

import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    return np.sqrt(2 / (fan_in + fan_out)) * rng.standard_normal((fan_in, fan_out))
