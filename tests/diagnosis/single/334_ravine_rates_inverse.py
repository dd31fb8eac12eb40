"""ravine_rates: condition is smallest over largest, only in what is returned."""
import numpy as np


def ravine_rates(hessian):
    e = np.linalg.eigvalsh(hessian)
    small, large = e[0], e[-1]
    condition = large / small
    return small / large, 2 / large, 2 / (small + large), (condition - 1) / (condition + 1)
