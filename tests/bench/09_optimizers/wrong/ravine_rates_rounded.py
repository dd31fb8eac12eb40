"""ravine_rates: rounds to six digits."""
import numpy as np


def ravine_rates(hessian):
    e = np.linalg.eigvalsh(hessian)
    low, high = e[0], e[-1]
    return tuple(round(float(v), 6) for v in (high / low, 2 / high, 2 / (high + low), (high - low) / (high + low)))
