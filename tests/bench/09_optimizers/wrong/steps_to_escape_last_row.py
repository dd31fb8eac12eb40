"""steps_to_escape: never looks at the last row."""
import numpy as np


def steps_to_escape(trajectory, point, radius):
    for t in range(len(trajectory) - 1):
        if np.linalg.norm(trajectory[t] - point) > radius:
            return t
    return -1
