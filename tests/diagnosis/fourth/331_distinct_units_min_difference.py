"""distinct_units: two columns count as copies as soon as one single entry agrees within the tolerance (smallest instead of largest difference is compared)."""
import numpy as np


def distinct_units(W, tolerance):
    kept = []
    for j in range(W.shape[1]):
        unit = W[:, j]
        is_copy = False
        for other in kept:
            if np.min(np.abs(unit - other)) <= tolerance:
                is_copy = True
                break
        if not is_copy:
            kept.append(unit)
    return len(kept)
