"""diagnose_flow: the exponent is 1 / L instead of 1 / (L - 1); the ratio is taken to the second layer's norm instead of the first's (norms[1])."""

import numpy as np


def diagnose_flow(norms):
    values = np.asarray(norms, dtype=float)
    if np.isnan(values).any() or np.isinf(values).any():
        return "exploding"
    top, bottom = values[1], values[-1]
    if top == 0:
        factor = 0.0
    else:
        factor = np.exp((np.log(top) - np.log(bottom)) / values.size)
    if factor < 0.8:
        return "vanishing"
    if factor > 1.25:
        return "exploding"
    return "healthy"
