"""he_uniform: sqrt(2 / fan_in), the normal's deviation, as the bound."""
import numpy as np


def he_uniform(fan_in, fan_out, rng):
    a = np.sqrt(2 / fan_in)
    return rng.uniform(-a, a, (fan_in, fan_out))
