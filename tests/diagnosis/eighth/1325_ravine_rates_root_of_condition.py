"""ravine_rates: best_factor is computed with the root of the condition number, (sqrt(k) - 1) / (sqrt(k) + 1), as for momentum."""
import numpy as np


def ravine_rates(hessian):
    values = np.linalg.eigvalsh(hessian)
    low, high = values[0], values[-1]
    condition = high / low
    limit = 2 / high
    best_rate = 2 / (low + high)
    k = np.sqrt(condition)
    best_factor = (k - 1) / (k + 1)
    return float(condition), float(limit), float(best_rate), float(best_factor)
