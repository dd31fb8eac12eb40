"""diagnose_flow: the ratio is upside down, the last norm divided by the first; the ratio itself is judged, without the root 1 / (L - 1)."""
import numpy as np


def diagnose_flow(norms):
    values = np.asarray(norms, dtype=float)
    if np.any(np.isnan(values)) or np.any(np.isinf(values)):
        return "exploding"
    bottom, top = values[0], values[-1]
    if bottom == 0:
        return "vanishing"
    gaps = len(values) - 1
    ratio = top / bottom
    factor = ratio
    if factor < 0.8:
        return "vanishing"
    elif factor > 1.25:
        return "exploding"
    return "healthy"
