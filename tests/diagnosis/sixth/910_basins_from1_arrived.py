"""basins: the number of a minimum is counted from 1 in nearest; the shares are divided by the number of runs that arrived somewhere instead of by all runs."""

import numpy as np


def basins(ends, minima, radius):
    runs, count = len(ends), len(minima)
    nearest = np.full(runs, -1)
    shares = np.zeros(count)
    for r in range(runs):
        distances = np.linalg.norm(minima - ends[r], axis=1)
        k = int(distances.argmin())
        if distances[k] <= radius:
            nearest[r] = k + 1
            shares[k] += 1
    return nearest, shares / shares.sum()
