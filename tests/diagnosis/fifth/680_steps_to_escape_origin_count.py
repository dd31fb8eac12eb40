"""steps_to_escape: the distance is taken to the origin instead of to the point; the positions inside are counted from 1, so the answer is one too large."""
import numpy as np


def steps_to_escape(trajectory, point, radius):
    count = 1
    for position in trajectory:
        away = position
        if np.sqrt(np.dot(away, away)) > radius:
            return count
        count += 1
    return -1
