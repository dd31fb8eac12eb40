"""batch_gap: ddof=1 in the batches."""

import numpy as np


def batch_gap(x, sizes, eps):
    whole = (x - x.mean(0)) / np.sqrt(x.var(0) + eps)
    out = []
    for s in sizes:
        z = np.zeros(x.shape)
        for k in range(0, len(x), s):
            p = x[k : k + s]
            z[k : k + s] = (p - p.mean(0)) / np.sqrt(p.var(0, ddof=min(1, len(p) - 1)) + eps)
        out.append(np.sqrt(np.mean((z - whole) ** 2)))
    return np.array(out)
