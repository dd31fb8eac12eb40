"""distinct_units: the rows of W are compared instead of the columns; the differences are taken without absolute value, so only positive differences count."""
import numpy as np


def distinct_units(W, tolerance):
    units = np.asarray(W, dtype=float)
    count = 0
    kept = np.zeros((0, units.shape[1]))
    for unit in units:
        gaps = (kept - unit).max(axis=1, initial=0.0)
        if not np.any(gaps <= tolerance):
            kept = np.vstack([kept, unit])
            count += 1
    return count
