"""steps_to_escape: the norm of the whole trajectory."""
import numpy as np


def steps_to_escape(trajectory, point, radius):
    d = np.linalg.norm(trajectory - point, axis=0)
    return int(np.argmax(d > radius)) if (d > radius).any() else -1
