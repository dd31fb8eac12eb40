"""meiosis_split: a unit splits if the uncertainty outweighs the means on one of the two sides, where both are demanded."""

import numpy as np


def meiosis_split(mean_in, std_in, mean_out, std_out):
    torn_in = std_in.sum(axis=0) > np.abs(mean_in).sum(axis=0)
    torn_out = std_out.sum(axis=1) > np.abs(mean_out).sum(axis=1)
    torn = torn_in | torn_out
    split = np.where(torn)[0]
    factor_std = np.where(torn, 1 / np.sqrt(2), 1.0)
    factor_mean = np.where(torn, 0.5, 1.0)
    s_in = std_in * factor_std
    s_out = std_out * factor_std[:, None]
    m_out = mean_out * factor_mean[:, None]
    order = np.concatenate([np.arange(len(torn)), split])
    return mean_in[:, order], s_in[:, order], m_out[order], s_out[order], split
