"""relative_error: quotient of norms."""

import numpy as np


def relative_error(a, b):
    return np.linalg.norm(a - b) / max(1e-8, np.linalg.norm(a) + np.linalg.norm(b))
