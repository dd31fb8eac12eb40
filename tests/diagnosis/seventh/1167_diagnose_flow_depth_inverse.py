"""diagnose_flow: the root is the L-th one, not the (L - 1)-th; the ratio is upside down, norms[-1] / norms[0], so vanishing and exploding are exchanged."""

import numpy as np


def diagnose_flow(norms):
    norms = np.array(norms, dtype=float)
    if not np.all(np.isfinite(norms)):
        return "exploding"
    if norms[0] == 0:
        return "vanishing"
    gaps = len(norms)
    log_ratio = np.log(norms[-1]) - np.log(norms[0])
    factor = np.exp(log_ratio / gaps)
    if factor < 0.8:
        return "vanishing"
    if factor > 1.25:
        return "exploding"
    return "healthy"
