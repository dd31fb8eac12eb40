"""xavier_normal: the variance is passed as the standard deviation."""
import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    std = 2.0 / (fan_in + fan_out)
    return rng.normal(0.0, std, size=(fan_in, fan_out))
