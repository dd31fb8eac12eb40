"""he_uniform: the bound of the uniform distribution is the standard deviation sqrt(2 / fan_in), the factor sqrt(3) is missing."""
import numpy as np


def he_uniform(fan_in, fan_out, rng):
    std = np.sqrt(2 / fan_in)
    bound = std
    return rng.uniform(-bound, bound, size=(fan_in, fan_out))
