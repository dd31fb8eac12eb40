"""meiosis_split: next_std_in of the halves is divided by 2, not by sqrt(2); next_mean_out is not halved: both halves get the whole outgoing means of their parent."""

import numpy as np


def meiosis_split(mean_in, std_in, mean_out, std_out):
    D, H = mean_in.shape
    split = []
    for j in range(H):
        uncertain_in = std_in[:, j].sum() / np.abs(mean_in[:, j]).sum() > 1
        uncertain_out = std_out[j].sum() / np.abs(mean_out[j]).sum() > 1
        if uncertain_in and uncertain_out:
            split.append(j)
    split = np.array(split, dtype=int)
    mi, si = mean_in.copy(), std_in.copy()
    mo, so = mean_out.copy(), std_out.copy()
    si[:, split] /= 2
    so[split] /= np.sqrt(2)
    mi = np.hstack([mi, mi[:, split]])
    si = np.hstack([si, si[:, split]])
    mo = np.vstack([mo, mo[split]])
    so = np.vstack([so, so[split]])
    return mi, si, mo, so, split
