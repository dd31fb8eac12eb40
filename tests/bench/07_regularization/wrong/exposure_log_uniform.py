"""exposure: factors uniform in the logarithm."""
import numpy as np


def exposure(x, low, high, rng, train=True):
    if not train:
        return x
    f = np.exp(rng.uniform(np.log(max(low, 1e-9)), np.log(max(high, 1e-9)), (len(x), 1, 1, 1)))
    return np.clip(x * f, 0, 1)
