"""scale: multiplies the places by the factor."""
import numpy as np


def sample(image, r, c):
    C, H, W = image.shape
    ok = (r >= 0) & (r <= H - 1) & (c >= 0) & (c <= W - 1)
    i = np.clip(np.floor(r).astype(int), 0, H - 2)
    j = np.clip(np.floor(c).astype(int), 0, W - 2)
    u, v = r - i, c - j
    near = image[:, i, j] * (1 - u) * (1 - v) + image[:, i + 1, j] * u * (1 - v)
    far = image[:, i, j + 1] * (1 - u) * v + image[:, i + 1, j + 1] * u * v
    return np.where(ok, near + far, 0.0)


def scale(x, low, high, rng, train=True):
    if not train:
        return x
    H, W = x.shape[2:]
    i, j = np.indices((H, W)) - np.array([(H - 1) / 2, (W - 1) / 2])[:, None, None]
    return np.array([sample(a, i * f + (H - 1) / 2, j * f + (W - 1) / 2) for a, f in zip(x, rng.uniform(low, high, len(x)))])
