"""ravine_rates: limit is 2 divided by the smallest eigenvalue, not by the largest; best_factor is 1 / condition, not (condition - 1) / (condition + 1)."""

import numpy as np


def ravine_rates(hessian):
    values = np.sort(np.linalg.eigvalsh(hessian))
    flat, steep = values[0], values[-1]
    condition = steep / flat
    limit = 2 / flat
    best_rate = 2 / (flat + steep)
    best_factor = 1 / condition
    return condition, limit, best_rate, best_factor
