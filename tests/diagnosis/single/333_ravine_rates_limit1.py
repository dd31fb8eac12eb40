"""ravine_rates: the limit is 1 / largest."""
import numpy as np


def ravine_rates(hessian):
    e = np.linalg.eigvalsh(hessian)
    small, large = e[0], e[-1]
    condition = large / small
    return condition, 1 / large, 2 / (small + large), (condition - 1) / (condition + 1)
