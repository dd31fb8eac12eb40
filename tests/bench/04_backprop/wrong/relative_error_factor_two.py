"""relative_error: relative to the mean size, twice too large."""

import numpy as np


def relative_error(a, b):
    return 2 * np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))
