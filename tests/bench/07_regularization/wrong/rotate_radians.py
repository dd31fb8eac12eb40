"""rotate: degrees go into np.cos."""
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


def rotate(x, degrees, rng, train=True):
    if not train:
        return x
    H, W = x.shape[2:]
    i, j = np.indices((H, W)) - np.array([(H - 1) / 2, (W - 1) / 2])[:, None, None]
    out = np.zeros(x.shape)
    for n, a in enumerate(rng.uniform(-degrees, degrees, len(x))):
        out[n] = sample(x[n], np.cos(a) * i - np.sin(a) * j + (H - 1) / 2, np.sin(a) * i + np.cos(a) * j + (W - 1) / 2)
    return out
