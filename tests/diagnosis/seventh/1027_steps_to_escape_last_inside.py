"""steps_to_escape: the number of the last step inside is returned, one less than the first step outside."""

import numpy as np


def steps_to_escape(trajectory, point, radius):
    for t in range(len(trajectory)):
        offset = trajectory[t] - point
        distance = np.sqrt(np.dot(offset, offset))
        if distance > radius:
            return t - 1 if t > 0 else 0
    return -1
