"""relative_error: 0 / 0."""

import numpy as np


def relative_error(a, b):
    return np.max(np.abs(a - b) / (np.abs(a) + np.abs(b)))
