"""basins: the squared distance is compared with the radius; shares are divided by the runs that arrived instead of R."""

import numpy as np


def basins(ends, minima, radius):
    diff = ends[:, None, :] - minima[None, :, :]
    dist = np.sum(diff ** 2, axis=2)
    nearest = dist.argmin(axis=1)
    nearest[dist.min(axis=1) > radius] = -1
    arrived = nearest[nearest >= 0]
    counts = np.bincount(arrived, minlength=len(minima))
    shares = counts / max(len(arrived), 1)
    return nearest, shares
