"""xavier_normal: 1 instead of 2 under the root."""
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = np.sqrt(1.0 / (fan_in + fan_out))
    return rng.normal(0.0, std, size=(fan_in, fan_out))
