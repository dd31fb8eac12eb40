"""he_uniform: the bound is sqrt(2 / fan_in), so it is the standard deviation that is wanted, without the factor sqrt(3)."""
import numpy as np


def he_uniform(fan_in, fan_out, rng):
    limit = np.sqrt(2.0 / fan_in)
    u = rng.random((fan_in, fan_out))
    return (2 * u - 1) * limit
