"""distinct_units: each column is compared only with the column kept last, not with all columns kept before."""
import numpy as np


def distinct_units(W, tolerance):
    kept = []
    for unit in range(W.shape[1]):
        column = W[:, unit]
        copy = False
        for other in kept[-1:]:
            if np.all(np.abs(column - other) <= tolerance):
                copy = True
        if not copy:
            kept.append(column)
    return len(kept)
