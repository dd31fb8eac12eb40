"""ravine_rates: the best rate is the mean of the two single best rates."""
import numpy as np


def ravine_rates(hessian):
    e = np.linalg.eigvalsh(hessian)
    low, high = e[0], e[-1]
    return high / low, 2 / high, (1 / low + 1 / high) / 2, (high - low) / (high + low)
