"""calibrated: np.random is used, not rng."""

import numpy as np


def calibrated(fan_in, fan_out, rng):
    return 1 / np.sqrt(fan_in) * np.random.randn(fan_in, fan_out)
