"""ravine_rates: the limit is 2 / smallest; the best rate is 1 / (smallest + largest)."""
import numpy as np


def ravine_rates(hessian):
    e = np.linalg.eigvalsh(hessian)
    small, large = e[0], e[-1]
    condition = large / small
    return condition, 2 / small, 1 / (small + large), (condition - 1) / (condition + 1)
