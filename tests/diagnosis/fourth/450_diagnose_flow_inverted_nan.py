"""diagnose_flow: the ratio is upside down: last norm divided by first norm; nan norms are not recognised as exploding (only inf is tested)."""
import numpy as np


def diagnose_flow(norms):
    norms = np.asarray(norms, dtype=float)
    if np.any(np.isinf(norms)):
        return "exploding"
    first, last = norms[0], norms[-1]
    if first == 0:
        return "vanishing"
    gaps = len(norms) - 1
    factor = (last / first) ** (1 / gaps)
    if factor < 0.8:
        return "vanishing"
    if factor > 1.25:
        return "exploding"
    return "healthy"
