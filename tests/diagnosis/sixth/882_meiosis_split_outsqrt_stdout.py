"""meiosis_split: the means going out are divided by sqrt(2) instead of 2; the outgoing deviations are not divided by sqrt(2)."""

import numpy as np


def meiosis_split(mean_in, std_in, mean_out, std_out):
    chosen = []
    for j in range(mean_in.shape[1]):
        uncertain_in = std_in[:, j].sum() / np.abs(mean_in[:, j]).sum()
        uncertain_out = std_out[j].sum() / np.abs(mean_out[j]).sum()
        if uncertain_in > 1 and uncertain_out > 1:
            chosen.append(j)
    split = np.array(chosen, dtype=int)
    share_std = np.ones(mean_in.shape[1])
    share_std[split] = 1 / np.sqrt(2)
    share_mean = np.ones(mean_in.shape[1])
    share_mean[split] = 0.5**0.5
    places = np.concatenate([np.arange(mean_in.shape[1]), split])
    next_mean_in = mean_in[:, places]
    next_std_in = (std_in * share_std)[:, places]
    next_mean_out = (mean_out * share_mean[:, None])[places]
    next_std_out = std_out[places]
    return next_mean_in, next_std_in, next_mean_out, next_std_out, split
