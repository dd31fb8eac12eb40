"""ravine_rates: eigvals are not sorted."""
import numpy as np


def ravine_rates(hessian):
    e = np.linalg.eigvals(hessian)
    low, high = e[0], e[-1]
    return high / low, 2 / high, 2 / (high + low), (high - low) / (high + low)
