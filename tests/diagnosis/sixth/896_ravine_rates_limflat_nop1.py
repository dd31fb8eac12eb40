"""ravine_rates: the limit is taken from the smallest eigenvalue; best_factor is (kappa - 1) / kappa: the + 1 of the denominator is missing."""

import numpy as np


def ravine_rates(hessian):
    values = np.sort(np.linalg.eigvalsh(hessian))
    flat, steep = values[0], values[-1]
    condition = steep / flat
    limit = 2 / flat
    best_rate = 2 / (flat + steep)
    best_factor = (condition - 1) / condition
    return float(condition), float(limit), float(best_rate), float(best_factor)
