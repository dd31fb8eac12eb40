"""two_readings: the threshold is always 0.5; own is tanh(x / 2), without the half and the shift."""
import numpy as np


def two_readings(x, threshold=0.5):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    shared = e / e.sum(axis=1, keepdims=True)
    winner = np.argmax(x, axis=1)
    own = np.tanh(x / 2)
    tags = (x > 0).astype(int)
    return shared, winner, own, tags
