"""contrast: the mean is taken for each channel of an image separately, not over all its channels and pixels; the result is not clipped to [0, 1]."""

import numpy as np


def contrast(x, low, high, rng, train=True):
    if not train:
        return x.copy()
    out = np.empty(x.shape)
    for n in range(len(x)):
        f = rng.uniform(low, high)
        image = x[n]
        grey = image.mean(axis=(1, 2), keepdims=True)
        changed = grey + f * (image - grey)
        out[n] = changed
    return out
