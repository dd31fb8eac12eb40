"""dtanh: rounds to four decimals."""
import numpy as np


def dtanh(y):
    return np.round(1.0 - y**2, 4)
