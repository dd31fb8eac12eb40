"""diagnose_flow: the ratio norms[0] / norms[-1] itself is compared with 0.8 and 1.25, the (L - 1)-th root is not taken."""
import numpy as np


def diagnose_flow(norms):
    values = np.array(norms, dtype=float)
    if np.isnan(values).any() or np.isinf(values).any():
        return "exploding"
    if values[0] == 0:
        return "vanishing"
    gaps = values.size - 1
    if gaps == 0:
        return "healthy"
    growth = values[0] / values[-1]
    if growth < 0.8:
        return "vanishing"
    elif growth > 1.25:
        return "exploding"
    return "healthy"
