"""basins: everybody arrives."""
import numpy as np


def basins(ends, minima, radius):
    d = np.linalg.norm(ends[:, None] - minima, axis=2)
    nearest = d.argmin(axis=1)
    return nearest, np.bincount(nearest, minlength=len(minima)) / len(ends)
