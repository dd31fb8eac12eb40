"""diagnose_flow: norms[-1] / norms[0]."""
import numpy as np


def diagnose_flow(norms):
    if not np.all(np.isfinite(norms)):
        return "exploding"
    L = len(norms)
    factor = (norms[-1] / norms[0]) ** (1 / (L - 1)) if norms[0] > 0 else 0.0
    if factor < 0.8:
        return "vanishing"
    if factor > 1.25:
        return "exploding"
    return "healthy"
