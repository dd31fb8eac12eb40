"""basins: only the first coordinate counts for the distance."""

import numpy as np


def basins(ends, minima, radius):
    runs, count = len(ends), len(minima)
    nearest = np.full(runs, -1)
    shares = np.zeros(count)
    for r in range(runs):
        distances = np.abs(minima[:, 0] - ends[r, 0])
        k = int(distances.argmin())
        if distances[k] <= radius:
            nearest[r] = k
            shares[k] += 1
    return nearest, shares / runs
