"""distinct_units: compares Euclidean distances."""

import numpy as np


def distinct_units(W, tolerance):
    kept = []
    for unit in W.T:
        if all(np.linalg.norm(unit - k) > tolerance for k in kept):
            kept.append(unit)
    return len(kept)
