"""relative_error: the difference is divided by the larger of |a| and |b| instead of by their sum."""
import numpy as np


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    size = np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b)))
    quotients = np.abs(a - b) / size
    return float(np.max(quotients))
