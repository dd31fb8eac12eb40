"""ravine_rates: limit is 1 / lambda_max instead of 2 / lambda_max; best_rate is 2 / (lambda_max - lambda_min), the difference instead of the sum of the eigenvalues."""
import numpy as np


def ravine_rates(hessian):
    spectrum = np.linalg.eigvalsh(hessian)
    low, high = spectrum[0], spectrum[-1]
    condition = high / low
    limit = 1 / high
    best_rate = 2 / (high - low)
    best_factor = (high - low) / (high + low)
    return condition, limit, best_rate, best_factor
