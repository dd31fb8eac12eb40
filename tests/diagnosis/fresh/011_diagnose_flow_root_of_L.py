"""diagnose_flow: the root is taken with 1 / L instead of 1 / (L - 1)."""

import numpy as np


def diagnose_flow(norms):
    norms = np.asarray(norms, dtype=float)
    if not np.all(np.isfinite(norms)):
        return "exploding"
    if norms[0] == 0:
        return "vanishing"
    factor = (norms[0] / norms[-1]) ** (1 / len(norms))
    if factor < 0.8:
        return "vanishing"
    elif factor > 1.25:
        return "exploding"
    return "healthy"
