"""basins: the squared distance is compared with the radius; the shares are divided by the number of runs that arrived, not by R."""

import numpy as np


def basins(ends, minima, radius):
    R, K = len(ends), len(minima)
    nearest = np.full(R, -1)
    counts = np.zeros(K)
    for r in range(R):
        squares = [float(np.sum((ends[r] - m) ** 2)) for m in minima]
        k = int(np.argmin(squares))
        if squares[k] <= radius:
            nearest[r] = k
            counts[k] += 1
    shares = counts / max(counts.sum(), 1)
    return nearest, shares
