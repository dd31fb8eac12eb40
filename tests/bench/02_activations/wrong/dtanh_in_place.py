"""dtanh: y **= 2 changes y."""
import numpy as np


def dtanh(y):
    y = np.asarray(y, dtype=float)
    y **= 2
    return 1 - y
