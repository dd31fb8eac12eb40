"""ravine_rates: best_factor is computed with the root of the condition number (the formula of momentum) instead of the condition number itself."""
import numpy as np


def ravine_rates(hessian):
    values = np.sort(np.linalg.eigvalsh(hessian))
    smallest, largest = values[0], values[-1]
    kappa = largest / smallest
    limit = 2 / largest
    best_rate = 2 / (smallest + largest)
    best_factor = (np.sqrt(kappa) - 1) / (np.sqrt(kappa) + 1)
    return float(kappa), float(limit), float(best_rate), float(best_factor)
