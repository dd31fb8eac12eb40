"""diagnose_flow: the arithmetic mean of the steps' factors."""

import numpy as np


def diagnose_flow(norms):
    if not np.all(np.isfinite(norms)):
        return "exploding"
    if norms[0] == 0:
        return "vanishing"
    factor = np.mean(norms[:-1] / norms[1:])
    if factor < 0.8:
        return "vanishing"
    if factor > 1.25:
        return "exploding"
    return "healthy"
