"""basins: the distance is the sum of absolute differences instead of the Euclidean one; the shares are divided by the number of runs that arrived instead of by R."""
import numpy as np


def basins(ends, minima, radius):
    R, K = len(ends), len(minima)
    nearest = np.full(R, -1)
    counts = np.zeros(K)
    for r in range(R):
        distances = [np.abs(ends[r] - m).sum() for m in minima]
        k = int(np.argmin(distances))
        if distances[k] <= radius:
            nearest[r] = k
            counts[k] += 1
    return nearest, counts / max(counts.sum(), 1)
