"""basins: minima without visitors have no share."""
import numpy as np


def basins(ends, minima, radius):
    d = np.linalg.norm(ends[:, None] - minima, axis=2)
    nearest = np.where(d.min(axis=1) <= radius, d.argmin(axis=1), -1)
    return nearest, np.bincount(nearest[nearest >= 0]) / len(ends)
