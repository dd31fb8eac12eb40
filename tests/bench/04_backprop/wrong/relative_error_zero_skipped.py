"""relative_error: elements that are 0 in one array are skipped."""

import numpy as np


def relative_error(a, b):
    keep = (a > 0) & (b > 0)
    return np.max(np.abs(a - b)[keep] / (a + b)[keep], initial=0.0)
