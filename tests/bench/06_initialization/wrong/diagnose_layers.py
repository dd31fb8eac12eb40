"""diagnose_flow: as many gaps as layers."""

import numpy as np


def diagnose_flow(norms):
    if not np.all(np.isfinite(norms)):
        return "exploding"
    if norms[0] == 0:
        return "vanishing"
    factor = (norms[0] / norms[-1]) ** (1 / len(norms))
    if factor < 0.8:
        return "vanishing"
    if factor > 1.25:
        return "exploding"
    return "healthy"
