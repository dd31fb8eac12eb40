"""distinct_units: alike if the smallest difference is within the tolerance."""
import numpy as np


def distinct_units(W, tolerance):
    kept = []
    for m in range(W.shape[1]):
        column = W[:, m]
        alike = False
        for other in kept:
            if np.min(np.abs(column - other)) <= tolerance:
                alike = True
        if not alike:
            kept.append(column)
    return len(kept)
