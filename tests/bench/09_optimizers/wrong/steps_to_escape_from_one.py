"""steps_to_escape: starts at row 1."""
import numpy as np


def steps_to_escape(trajectory, point, radius):
    for t in range(1, len(trajectory)):
        if np.linalg.norm(trajectory[t] - point) > radius:
            return t
    return -1
