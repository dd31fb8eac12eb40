"""he_uniform: between 0 and a."""
import numpy as np


def he_uniform(fan_in, fan_out, rng):
    a = np.sqrt(6 / fan_in)
    return rng.uniform(0, a, (fan_in, fan_out))
