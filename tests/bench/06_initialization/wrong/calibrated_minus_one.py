"""calibrated: divided by the root of fan_in + 1."""

import numpy as np


def calibrated(fan_in, fan_out, rng):
    return rng.standard_normal((fan_in, fan_out)) / np.sqrt(fan_in + 1)
