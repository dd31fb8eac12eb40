"""two_readings: tags are taken from the softmax."""
import numpy as np


def two_readings(x, threshold=0.5):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    shared = e / e.sum(axis=1, keepdims=True)
    winner = np.argmax(x, axis=1)
    own = 0.5 + 0.5 * np.tanh(x / 2)
    tags = (shared > threshold).astype(int)
    return shared, winner, own, tags
