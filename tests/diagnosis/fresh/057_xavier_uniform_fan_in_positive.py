"""xavier_uniform: the limit is sqrt(6 / fan_in), without fan_out; the weights lie between 0 and the limit."""

import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    a = np.sqrt(6.0 / fan_in)
    return a * rng.random((fan_in, fan_out))
