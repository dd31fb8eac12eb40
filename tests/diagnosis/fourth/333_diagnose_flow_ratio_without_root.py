"""diagnose_flow: the ratio of the first and the last norm is judged itself, the root 1/(L - 1) is missing."""
import numpy as np


def diagnose_flow(norms):
    norms = np.asarray(norms, dtype=float)
    if not np.all(np.isfinite(norms)):
        return "exploding"
    first, last = norms[0], norms[-1]
    if first == 0:
        return "vanishing"
    gaps = len(norms) - 1
    factor = first / last
    if factor < 0.8:
        return "vanishing"
    if factor > 1.25:
        return "exploding"
    return "healthy"
