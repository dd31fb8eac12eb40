"""two_readings: scores are compared with the threshold."""

import numpy as np


def two_readings(x, threshold=0.5):
    p = np.exp(x - np.logaddexp.reduce(x * 1.0, axis=1, keepdims=True))
    own = np.exp(-np.logaddexp(0, -x))
    return p, p.argmax(axis=1), own, (x > threshold).astype(int)
