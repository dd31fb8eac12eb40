"""basins: the shares are divided by the number of runs that arrived at some minimum instead of by the number of all runs."""
import numpy as np


def basins(ends, minima, radius):
    R, K = len(ends), len(minima)
    nearest = np.full(R, -1)
    for r in range(R):
        gaps = np.sqrt(np.sum((minima - ends[r]) ** 2, axis=1))
        k = int(np.argmin(gaps))
        if gaps[k] <= radius:
            nearest[r] = k
    counts = np.array([np.count_nonzero(nearest == k) for k in range(K)])
    shares = counts / max(counts.sum(), 1)
    return nearest, shares
