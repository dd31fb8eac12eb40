"""he_uniform: fan_out instead of fan_in."""
import numpy as np


def he_uniform(fan_in, fan_out, rng):
    a = np.sqrt(6 / fan_out)
    return rng.uniform(-a, a, (fan_in, fan_out))
