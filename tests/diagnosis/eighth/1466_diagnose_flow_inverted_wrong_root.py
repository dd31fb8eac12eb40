"""diagnose_flow: the ratio is inverted: last norm over first; the root is the L-th instead of the (L - 1)-th."""
import numpy as np


def diagnose_flow(norms):
    norms = np.asarray(norms, dtype=float)
    if not np.isfinite(norms).all():
        return "exploding"
    gaps = norms.size
    if norms[0] == 0:
        return "vanishing"
    ratio = norms[-1] / norms[0]
    factor = np.exp(np.log(ratio) / gaps)
    if factor > 1.25:
        return "exploding"
    return "vanishing" if factor < 0.8 else "healthy"
