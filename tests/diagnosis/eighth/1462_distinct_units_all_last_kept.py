"""distinct_units: two columns count as unlike only if all their weights differ (all instead of any); a column is compared only with the one kept last, not with all kept so far."""
import numpy as np


def distinct_units(W, tolerance):
    kept = []
    for column in W.T:
        new = True
        for other in kept[-1:]:
            unlike = (np.abs(column - other) > tolerance).all()
            if not unlike:
                new = False
        if new:
            kept.append(column)
    return len(kept)
