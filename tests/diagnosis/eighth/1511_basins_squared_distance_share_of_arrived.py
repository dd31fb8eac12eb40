"""basins: the squared distance is compared with the radius (root missing); shares is divided by the number of runs that arrived instead of by all R runs."""
import numpy as np


def basins(ends, minima, radius):
    R, K = len(ends), len(minima)
    nearest = np.full(R, -1)
    for r in range(R):
        squares = np.array([np.sum((ends[r] - minima[k]) ** 2) for k in range(K)])
        k = squares.argmin()
        distance = squares[k]
        if distance <= radius:
            nearest[r] = k
    counts = np.array([np.count_nonzero(nearest == k) for k in range(K)])
    total = max(counts.sum(), 1)
    return nearest, counts / total
