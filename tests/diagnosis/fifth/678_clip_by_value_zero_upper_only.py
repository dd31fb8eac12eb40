"""clip_by_value: entries beyond the limit become 0 instead of the limit; only entries above limit are treated, those below -limit stay."""
import numpy as np


def clip_by_value(gradient, limit):
    clipped = np.array(gradient, dtype=float)
    replacement = 0.0
    beyond = clipped > limit
    clipped[beyond] = np.sign(clipped[beyond]) * replacement
    return clipped
