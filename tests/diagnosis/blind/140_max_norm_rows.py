"""max_norm: the lengths are taken over the rows of w instead of over its columns."""
import numpy as np


def max_norm(w, limit):
    w = np.asarray(w, dtype=float)
    lengths = np.sqrt(np.einsum("dm,dm->d", w, w))
    factor = np.ones_like(lengths)
    for k, length in enumerate(lengths):
        if length > limit:
            factor[k] = limit / length
    return w * factor[:, np.newaxis]
