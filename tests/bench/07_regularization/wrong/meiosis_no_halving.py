"""meiosis_split: the means going out are copied."""
import numpy as np


def meiosis_split(mean_in, std_in, mean_out, std_out):
    a = std_in.sum(0) / np.abs(mean_in).sum(0)
    b = std_out.sum(1) / np.abs(mean_out).sum(1)
    s = np.flatnonzero((a > 1) & (b > 1))
    mi, si, mo, so = mean_in.copy(), std_in.copy(), mean_out.copy(), std_out.copy()
    si[:, s] *= 0.5**0.5
    mo[s] *= 1.0
    so[s] *= 0.5**0.5
    return np.hstack([mi, mi[:, s]]), np.hstack([si, si[:, s]]), np.vstack([mo, mo[s]]), np.vstack([so, so[s]]), s
