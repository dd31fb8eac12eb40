"""batch_gap: the root is forgotten."""

import numpy as np


def batch_gap(x, sizes, eps):
    whole = (x - x.mean(0)) / np.sqrt(x.var(0) + eps)
    out = []
    for s in sizes:
        z = np.zeros(x.shape)
        for k in range(0, len(x), s):
            p = x[k : k + s]
            z[k : k + s] = (p - p.mean(0)) / np.sqrt(p.var(0) + eps)
        out.append(np.mean((z - whole) ** 2))
    return np.array(out)
