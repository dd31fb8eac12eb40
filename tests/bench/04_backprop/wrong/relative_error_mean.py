"""relative_error: the mean."""

import numpy as np


def relative_error(a, b):
    return np.mean(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))
