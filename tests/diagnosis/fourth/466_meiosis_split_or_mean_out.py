"""meiosis_split: a unit splits if the uncertainty outweighs the means on one of the two sides (or instead of and); the outgoing means are not halved, both halves keep the full mean of the parent."""
import numpy as np


def meiosis_split(mean_in, std_in, mean_out, std_out):
    torn_in = std_in.sum(axis=0) > np.abs(mean_in).sum(axis=0)
    torn_out = std_out.sum(axis=1) > np.abs(mean_out).sum(axis=1)
    torn = np.logical_or(torn_in, torn_out)
    split = np.flatnonzero(torn)
    root = np.where(torn, np.sqrt(2.0), 1.0)
    share = np.ones(len(torn))
    narrow_in = std_in / root
    narrow_out = std_out / root[:, np.newaxis]
    sent = mean_out * share[:, np.newaxis]
    next_mean_in = np.hstack([mean_in, mean_in[:, split]])
    next_std_in = np.hstack([narrow_in, narrow_in[:, split]])
    next_mean_out = np.vstack([sent, sent[split]])
    next_std_out = np.vstack([narrow_out, narrow_out[split]])
    return next_mean_in, next_std_in, next_mean_out, next_std_out, split
