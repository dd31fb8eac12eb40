"""distinct_units: rows for columns."""

import numpy as np


def distinct_units(W, tolerance):
    kept = []
    for row in W:
        if not any(np.abs(row - k).max() <= tolerance for k in kept):
            kept.append(row)
    return len(kept)
