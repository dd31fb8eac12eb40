"""dtanh: 1 - |y| instead of 1 - y**2, the square is missing."""
import numpy as np


def dtanh(y):
    return 1.0 - np.abs(y)
