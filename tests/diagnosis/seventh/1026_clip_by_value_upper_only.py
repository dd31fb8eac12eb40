"""clip_by_value: only entries above limit are cut off, those below -limit stay as they are."""

import numpy as np


def clip_by_value(gradient, limit):
    clipped = np.array(gradient, dtype=float)
    clipped[clipped > limit] = limit
    return clipped
