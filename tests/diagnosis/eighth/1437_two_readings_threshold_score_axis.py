"""two_readings: tags compares the score with the threshold instead of the probability; shared is normalised over the samples (axis 0) instead of over the classes of a row."""

import numpy as np


def two_readings(x, threshold=0.5):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x.max(axis=0, keepdims=True))
    shared = e / e.sum(axis=0, keepdims=True)
    winner = np.argmax(x, axis=1)
    small = np.exp(-np.abs(x))
    own = np.where(x > 0, 1 / (1 + small), small / (1 + small))
    tags = np.zeros(x.shape, dtype=int)
    tags[x > threshold] = 1
    return shared, winner, own, tags
