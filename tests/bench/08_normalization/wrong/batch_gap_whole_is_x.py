"""batch_gap: compared with x as it is."""

import numpy as np


def batch_gap(x, sizes, eps):
    whole = x
    out = []
    for s in sizes:
        z = np.zeros(x.shape)
        for k in range(0, len(x), s):
            p = x[k : k + s]
            z[k : k + s] = (p - p.mean(0)) / np.sqrt(p.var(0) + eps)
        out.append(np.sqrt(np.mean((z - whole) ** 2)))
    return np.array(out)
