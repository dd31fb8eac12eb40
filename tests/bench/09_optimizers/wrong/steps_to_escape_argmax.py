"""steps_to_escape: 0 for what never leaves."""
import numpy as np


def steps_to_escape(trajectory, point, radius):
    return int(np.argmax(np.linalg.norm(trajectory - point, axis=1) > radius))
