"""two_readings: tags compares the softmax probabilities with the threshold instead of the sigmoids."""

import numpy as np


def two_readings(x, threshold=0.5):
    x = np.asarray(x, dtype=float)
    powers = np.exp(x - x.max(axis=1, keepdims=True))
    shared = powers / powers.sum(axis=1, keepdims=True)
    winner = np.argmax(x, axis=1)
    own = 0.5 * (1.0 + np.tanh(0.5 * x))
    tags = np.where(shared > threshold, 1, 0)
    return shared, winner, own, tags
