"""ravine_rates: the Frobenius norm serves as the largest eigenvalue."""
import numpy as np


def ravine_rates(hessian):
    e = np.linalg.eigvalsh(hessian)
    high, low = np.linalg.norm(hessian), e[0]
    return high / low, 2 / high, 2 / (high + low), (high - low) / (high + low)
