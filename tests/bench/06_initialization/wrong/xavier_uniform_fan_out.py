"""xavier_uniform: by fan_out alone."""

import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    a = np.sqrt(3 / fan_out)
    return rng.uniform(-a, a, (fan_in, fan_out))
