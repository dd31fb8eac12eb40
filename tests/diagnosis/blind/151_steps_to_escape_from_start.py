"""steps_to_escape: the distance is measured from the trajectory's first position instead of from the given point."""
import numpy as np


def steps_to_escape(trajectory, point, radius):
    centre = trajectory[0]
    for t, position in enumerate(trajectory):
        distance = np.sqrt(sum((a - b) ** 2 for a, b in zip(position, centre)))
        if distance > radius:
            return t
    return -1
