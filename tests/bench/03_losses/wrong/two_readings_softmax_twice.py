"""two_readings: a softmax for both readings."""

import numpy as np


def two_readings(x, threshold=0.5):
    p = np.exp(x - np.logaddexp.reduce(x * 1.0, axis=1, keepdims=True))
    return p, p.argmax(axis=1), p, (p > threshold).astype(int)
