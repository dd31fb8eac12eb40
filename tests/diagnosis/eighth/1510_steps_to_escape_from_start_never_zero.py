"""steps_to_escape: the distance is measured from the start of the trajectory instead of from the point; a trajectory that never leaves gives 0 instead of -1."""
import numpy as np


def steps_to_escape(trajectory, point, radius):
    centre = trajectory[0]
    squared = ((trajectory - centre) ** 2).sum(axis=1)
    outside = np.nonzero(squared > radius ** 2)[0]
    if outside.size == 0:
        return 0
    return int(outside[0])
