"""contrast: the mean is that of the whole batch instead of each image's own mean; the result is not clipped to [0, 1]."""
import numpy as np


def contrast(x, low, high, rng, train=True):
    if not train:
        return np.array(x, dtype=float)
    factors = rng.uniform(low, high, size=(len(x), 1, 1, 1))
    grey = x.mean()
    out = grey + factors * (x - grey)
    return out
