"""steps_to_escape: the distance is measured in the largest coordinate instead of the Euclidean norm."""
import numpy as np


def steps_to_escape(trajectory, point, radius):
    for t, position in enumerate(trajectory):
        offset = position - point
        if np.max(np.abs(offset)) > radius:
            return t
    return -1
