"""batch_gap: if the size does not divide N, the last, smaller batch is left out (its rows and its numbers in the mean)."""
import numpy as np


def batch_gap(x, sizes, eps):
    x = np.asarray(x, dtype=float)
    N, D = x.shape

    def normed(a):
        return (a - a.mean(axis=0)) / np.sqrt(a.var(axis=0) + eps)

    whole = normed(x)
    gaps = []
    for s in sizes:
        s = min(s, N)
        squares, used, start = 0.0, 0, 0
        while start + s <= N:
            rows = slice(start, start + s)
            d = normed(x[rows]) - whole[rows]
            squares += (d * d).sum()
            used += d.size
            start += s
        gaps.append(np.sqrt(squares / used))
    return np.array(gaps)
