"""meiosis_split: next_std_in is not divided by sqrt(2) for the halves; next_mean_out is not halved."""

import numpy as np


def meiosis_split(mean_in, std_in, mean_out, std_out):
    a = std_in.sum(axis=0) > np.abs(mean_in).sum(axis=0)
    b = std_out.sum(axis=1) > np.abs(mean_out).sum(axis=1)
    split = np.flatnonzero(a & b)
    next_mean_in = np.hstack([mean_in, mean_in[:, split]])
    next_std_in = np.hstack([std_in, std_in[:, split]])
    next_mean_out = np.vstack([mean_out, mean_out[split]])
    so = std_out.astype(float).copy()
    so[split] /= np.sqrt(2)
    next_std_out = np.vstack([so, so[split]])
    return next_mean_in, next_std_in, next_mean_out, next_std_out, split
