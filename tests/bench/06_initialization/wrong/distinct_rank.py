"""distinct_units: counts independent units."""

import numpy as np


def distinct_units(W, tolerance):
    return int(np.linalg.matrix_rank(W, tol=tolerance or None))
