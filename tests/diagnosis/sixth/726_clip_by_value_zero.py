"""clip_by_value: entries beyond the limit become 0 instead of the limit."""

import numpy as np


def clip_by_value(gradient, limit):
    values = np.array(gradient, dtype=float)
    values[values > limit] = 0.0
    values[values < -limit] = 0.0
    return values
