"""relative_error: the absolute error."""

import numpy as np


def relative_error(a, b):
    return np.max(np.abs(a - b))
