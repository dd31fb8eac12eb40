"""ravine_rates: the limit is 1 / (largest eigenvalue) instead of 2 / (largest eigenvalue); best_factor is (condition - 1) / condition instead of (condition - 1) / (condition + 1)."""
import numpy as np


def ravine_rates(hessian):
    eigenvalues = sorted(np.linalg.eigvalsh(hessian))
    flat, steep = float(eigenvalues[0]), float(eigenvalues[-1])
    condition = steep / flat
    limit = 1 / steep
    best_rate = 2 / (flat + steep)
    best_factor = (condition - 1) / condition
    return condition, limit, best_rate, best_factor
