"""contrast: the mean is that of the whole batch instead of each image's own; the result is not clipped to [0, 1]."""
import numpy as np


def contrast(x, low, high, rng, train=True):
    if not train:
        return x.copy()
    out = np.empty(x.shape)
    for n in range(len(x)):
        f = rng.uniform(low, high)
        mu = x.mean()
        out[n] = mu + f * (x[n] - mu)
    return out
