"""two_readings: exponentials without a shift."""

import numpy as np


def two_readings(x, threshold=0.5):
    with np.errstate(all="ignore"):
        e = np.exp(x)
        own = e / (1 + e)
        return e / e.sum(axis=1, keepdims=True), x.argmax(axis=1), own, (own > threshold) * 1
