"""distinct_units: rows are compared instead of columns; a unit is compared with the kept one before it only, not with all kept."""

import numpy as np


def distinct_units(W, tolerance):
    kept = []
    for unit in W:
        if not kept or np.max(np.abs(unit - kept[-1])) > tolerance:
            kept.append(unit)
    return len(kept)
