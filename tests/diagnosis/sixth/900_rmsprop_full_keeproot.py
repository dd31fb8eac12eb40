"""rmsprop: the new square gets the full weight 1: 1 - decay_rate is missing in front of it; the cache that is returned is the root of the average."""

import numpy as np


def rmsprop(w, dw, config=None):
    given = config or {}
    rate = given.get("learning_rate", 1e-2)
    rho = given.get("decay_rate", 0.99)
    eps = given.get("epsilon", 1e-8)
    average = given.get("cache", np.zeros_like(w))
    average = rho * average + np.square(dw)
    step = rate * dw / (np.sqrt(average) + eps)
    return w - step, {**given, "cache": np.sqrt(average)}
