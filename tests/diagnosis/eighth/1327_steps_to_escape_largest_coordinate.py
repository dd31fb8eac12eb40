"""steps_to_escape: the distance is the largest coordinate difference (maximum norm) instead of the Euclidean distance."""
import numpy as np


def steps_to_escape(trajectory, point, radius):
    for t, position in enumerate(trajectory):
        offset = position - point
        distance = np.max(np.abs(offset))
        if distance > radius:
            return t
    return -1
