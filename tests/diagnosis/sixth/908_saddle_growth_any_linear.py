"""saddle_growth: negative is True or False (as 1 or 0: whether there is any negative eigenvalue) instead of their number; the steps are counted as if the growth were linear: (gain - 1) / (factor - 1) rounded up."""

import numpy as np


def saddle_growth(hessian, learning_rate, gain):
    curvatures = np.linalg.eigvalsh(hessian)
    negative = int(np.any(curvatures < 0))
    factor = 1 - learning_rate * curvatures[0]
    needed = (gain - 1) / (factor - 1)
    steps = int(np.ceil(needed - 1e-12))
    return negative, float(factor), steps
