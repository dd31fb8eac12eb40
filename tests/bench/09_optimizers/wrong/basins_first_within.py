"""basins: the first minimum within the radius, not the nearest."""
import numpy as np


def basins(ends, minima, radius):
    d = np.linalg.norm(ends[:, None] - minima, axis=2)
    near = d <= radius
    nearest = np.where(near.any(axis=1), near.argmax(axis=1), -1)
    return nearest, np.array([(nearest == k).mean() for k in range(len(minima))])
