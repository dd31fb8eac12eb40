"""distinct_units: allclose, whose tolerance is relative too."""

import numpy as np


def distinct_units(W, tolerance):
    kept = []
    for unit in W.T:
        if not any(np.allclose(unit, k, atol=tolerance) for k in kept):
            kept.append(unit)
    return len(kept)
