"""salt_and_pepper: salt and pepper each have the probability amount instead of half of it; the noise comes in testing too."""

import numpy as np


def salt_and_pepper(x, amount, rng, train=True):
    u = rng.random(x.shape)
    out = np.array(x, dtype=float)
    out[u < amount] = 0.0
    out[u > 1 - amount] = 1.0
    return out
