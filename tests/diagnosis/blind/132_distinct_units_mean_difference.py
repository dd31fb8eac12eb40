"""distinct_units: two columns count as alike if their mean absolute difference is within the tolerance, instead of the largest absolute difference."""
import numpy as np


def is_copy(u, v, tol):
    gaps = [abs(a - b) for a, b in zip(u, v)]
    return sum(gaps) / len(gaps) <= tol


def distinct_units(W, tolerance):
    units = [list(W[:, j]) for j in range(W.shape[1])]
    kept = []
    for unit in units:
        found = False
        for other in kept:
            if is_copy(unit, other, tolerance):
                found = True
        if not found:
            kept.append(unit)
    return len(kept)
