"""basins: for each minimum the nearest run."""
import numpy as np


def basins(ends, minima, radius):
    d = np.linalg.norm(ends[:, None] - minima, axis=2)
    nearest = d.argmin(axis=0)
    return nearest, np.array([(d.argmin(axis=1) == k).mean() for k in range(len(minima))])
