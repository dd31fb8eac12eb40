"""ravine_rates: the limit is 1 / largest instead of 2 / largest; the best rate is 1 / (largest + smallest) instead of 2 / (largest + smallest)."""

import numpy as np


def ravine_rates(hessian):
    lam = np.linalg.eigvalsh(hessian)
    lo, hi = lam[0], lam[-1]
    condition = hi / lo
    limit = 1 / hi
    best_rate = 1 / (hi + lo)
    best_factor = (hi - lo) / (hi + lo)
    return condition, limit, best_rate, best_factor
