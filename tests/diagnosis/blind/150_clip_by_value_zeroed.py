"""clip_by_value: entries beyond the limit become 0 instead of plus or minus the limit."""
import numpy as np


def clip_by_value(gradient, limit):
    clipped = np.array(gradient, dtype=float)
    clipped[clipped > limit] = 0.0
    clipped[clipped < -limit] = 0.0
    return clipped
