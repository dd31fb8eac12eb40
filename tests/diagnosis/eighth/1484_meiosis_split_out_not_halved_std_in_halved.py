"""meiosis_split: the outgoing means of the halves are copied, not halved; the incoming standard deviations are halved instead of divided by sqrt(2)."""
import numpy as np


def meiosis_split(mean_in, std_in, mean_out, std_out):
    torn_in = std_in.sum(axis=0) > np.abs(mean_in).sum(axis=0)
    torn_out = std_out.sum(axis=1) > np.abs(mean_out).sum(axis=1)
    split = np.flatnonzero(torn_in & torn_out)
    a, b = mean_in.copy(), std_in.copy()
    c, d = mean_out.copy(), std_out.copy()
    for j in split:
        b[:, j] /= 2
        d[j] /= 2 ** 0.5
    a = np.hstack([a, a[:, split]])
    b = np.hstack([b, b[:, split]])
    c = np.vstack([c, c[split]])
    d = np.vstack([d, d[split]])
    return a, b, c, d, split
