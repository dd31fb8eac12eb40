"""distinct_units: rows instead of columns."""
import numpy as np


def distinct_units(W, tolerance):
    kept = []
    for m in range(W.shape[0]):
        column = W[m]
        alike = False
        for other in kept:
            if np.max(np.abs(column - other)) <= tolerance:
                alike = True
        if not alike:
            kept.append(column)
    return len(kept)
