"""diagnose_flow: nan is healthy."""

import numpy as np


def diagnose_flow(norms):
    factor = (norms[0] / norms[-1]) ** (1 / (len(norms) - 1)) if norms[0] else 0
    if factor < 0.8:
        return "vanishing"
    if factor > 1.25:
        return "exploding"
    return "healthy"
