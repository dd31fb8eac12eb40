"""two_readings: tags compares the scores instead of their probabilities with the threshold; own is the sigmoid of 2x instead of x."""
import numpy as np


def two_readings(x, threshold=0.5):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x.max(axis=1, keepdims=True))
    shared = e / e.sum(axis=1, keepdims=True)
    winner = shared.argmax(axis=1)
    own = 0.5 * (1 + np.tanh(x))
    tags = (x > threshold).astype(int)
    return shared, winner, own, tags
