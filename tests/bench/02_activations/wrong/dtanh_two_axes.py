"""dtanh: flattens more than two axes."""
import numpy as np


def dtanh(y):
    out = np.array([1.0 - np.square(row) for row in y])
    return out if out.ndim <= 2 else out.reshape(out.shape[0], -1)
