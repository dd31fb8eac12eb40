"""steps_to_escape: the distance is taken to the start of the trajectory instead of to the point; a trajectory that never leaves gives its length T + 1 instead of -1."""

import numpy as np


def steps_to_escape(trajectory, point, radius):
    for t, position in enumerate(trajectory):
        distance = np.sqrt(np.sum((position - trajectory[0]) ** 2))
        if distance > radius:
            return t
    return len(trajectory)
