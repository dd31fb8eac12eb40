"""contrast: the mean is that of the whole batch instead of that of the image."""

import numpy as np


def contrast(x, low, high, rng, train=True):
    if not train:
        return x
    out = np.empty_like(x, dtype=float)
    for n, image in enumerate(x):
        centre = x.mean()
        factor = rng.uniform(low, high)
        out[n] = np.clip(centre + factor * (image - centre), 0, 1)
    return out
