"""distinct_units: each column is compared only with the last column kept, not with all columns kept before; two columns are alike if the sum of the absolute differences is at most the tolerance, where every single difference should be compared."""

import numpy as np


def alike(a, b, tolerance):
    gap = np.abs(a - b)
    return gap.sum() <= tolerance


def distinct_units(W, tolerance):
    kept = []
    for j in range(W.shape[1]):
        column = W[:, j]
        copy = False
        for other in kept[-1:]:
            if alike(column, other, tolerance):
                copy = True
        if not copy:
            kept.append(column)
    return len(kept)
